import { type Details, FUND } from "./details";

export const tradeCorridors: Details = {
  partners: [
    ["funding", FUND, "40"],
    ["accountable", "Customs services of the three countries", "10"],
    ["implementing", "Trade Facilitation Centre Osh", "22"],
  ],
  shares: [35, 30, 35],
  sectors: [
    ["33120", "Trade facilitation", 80],
    ["31191", "Agricultural services", 20],
  ],
  tags: ["9.1", "17.11"],
  markers: [["1", 1]],
  budgets: [
    [2025, 1250],
    [2026, 1400],
  ],
  committed: ["2023-12-18", 4300],
  spent: [
    ["2025-03-31", 980, "Inspection lanes at two crossings"],
    ["2026-03-31", 1120, "Shared documents and help desks"],
  ],
  places: [
    ["Crossing Guliston", "40.3006", "70.5036"],
    ["Crossing Dostuk", "40.5408", "72.8936"],
  ],
  risks: [
    {
      framework: "worldBankEsf",
      code: "low",
      on: "2023-10-02",
      reason: "Small works within the fences of existing crossings.",
    },
  ],
};
