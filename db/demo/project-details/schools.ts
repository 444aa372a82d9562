import { type Details, FUND } from "./details";

export const schools: Details = {
  partners: [
    ["funding", FUND, "40"],
    ["implementing", "Teacher training institutes", "80"],
  ],
  shares: [34, 33, 33],
  sectors: [
    ["11130", "Teacher training", 60],
    ["11120", "Education facilities and training", 40],
  ],
  tags: ["4.1", "4.7"],
  markers: [["1", 2]],
  budgets: [[2026, 780]],
  committed: ["2024-08-20", 2300],
  spent: [["2025-12-20", 640, "Textbooks in three languages"]],
  places: [],
  risks: [{ framework: "worldBankEsf", code: "low", on: "2024-06-10", reason: "Training and printing only." }],
};
