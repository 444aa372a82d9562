import { type Details, FUND } from "./details";

export const dustWatch: Details = {
  partners: [
    ["funding", FUND, "40"],
    ["implementing", "Air quality services of the three countries", "10"],
  ],
  shares: [40, 35, 25],
  sectors: [["41020", "Biosphere protection", 100]],
  tags: ["3.9", "15.3"],
  markers: [["8", 2]],
  budgets: [[2026, 860]],
  committed: ["2024-02-06", 2700],
  spent: [["2025-06-16", 930, "Stations on the Aral and Caspian shores"]],
  places: [
    ["Muynak", "43.7683", "59.0214"],
    ["Aktau", "43.6532", "51.1975"],
  ],
  risks: [
    {
      framework: "adbEsf",
      code: "low",
      on: "2024-01-10",
      reason: "Stations stand on sites of the services themselves.",
    },
  ],
};
