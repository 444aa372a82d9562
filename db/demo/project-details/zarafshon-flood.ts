import { type Details, FUND } from "./details";

export const zarafshonFlood: Details = {
  partners: [
    ["funding", FUND, "40"],
    ["implementing", "Hydrometeorological services of both countries", "10"],
  ],
  shares: [60, 40],
  sectors: [["74020", "Multi-hazard response preparedness", 100]],
  tags: ["13.1", "11.5"],
  markers: [
    ["7", 2],
    ["10", 2],
  ],
  budgets: [
    [2025, 620],
    [2026, 540],
  ],
  committed: ["2023-05-15", 2100],
  spent: [
    ["2024-11-30", 690, "Gauges and telemetry"],
    ["2025-10-31", 610, "Sirens of four villages"],
  ],
  places: [["Gauge Veshab", "39.4211", "68.8556"]],
  risks: [
    {
      framework: "worldBankEsf",
      code: "moderate",
      on: "2023-03-20",
      reason: "Masts and sirens on public land; noise is limited to drills.",
    },
  ],
};
