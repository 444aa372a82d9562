import { type Details, FUND } from "./details";

export const glaciers: Details = {
  partners: [
    ["funding", FUND, "40"],
    ["implementing", "Glaciological centres of both countries", "80"],
  ],
  shares: [65, 35],
  sectors: [["41082", "Environmental research", 100]],
  tags: ["13.1", "6.5"],
  markers: [["7", 2]],
  budgets: [[2026, 910]],
  committed: ["2024-04-02", 3900],
  spent: [["2025-08-29", 720, "Snow stations"]],
  places: [["Abramov glacier", "39.6333", "71.6000"]],
  risks: [
    { framework: "worldBankEsf", code: "low", on: "2024-02-15", reason: "Light instruments, carried in by hand." },
  ],
};
