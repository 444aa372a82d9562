import { BANK, type Details } from "./details";

export const winterPower: Details = {
  partners: [
    ["funding", BANK, "40"],
    ["accountable", "Coordinating Dispatch Centre", "15"],
    ["implementing", "Grid operators of the four countries", "15"],
  ],
  shares: [30, 20, 30, 20],
  sectors: [["23630", "Electric power transmission and distribution", 100]],
  tags: ["7.1", "7.b"],
  markers: [["6", 1]],
  budgets: [
    [2025, 3100],
    [2026, 3600],
  ],
  committed: ["2024-09-05", 12800],
  spent: [["2025-12-15", 2750, "Metering and settlement software"]],
  places: [["Dispatch centre, Tashkent", "41.3111", "69.2797"]],
  risks: [
    { framework: "aiib", code: "C", on: "2024-07-01", reason: "Software and metering inside existing substations." },
  ],
};
