import { type Details, FUND } from "./details";

export const hydropower: Details = {
  partners: [
    ["funding", FUND, "40"],
    ["implementing", "Naryn Small Hydropower Association", "22"],
  ],
  shares: [100],
  sectors: [["23220", "Hydro-electric power plants", 100]],
  tags: ["7.2"],
  markers: [["6", 2]],
  budgets: [
    [2024, 1900],
    [2025, 1100],
  ],
  committed: ["2022-04-11", 5600],
  spent: [
    ["2023-09-30", 2150, "Turbines of nine stations"],
    ["2024-09-30", 2300, "Turbines of ten stations"],
    ["2025-11-28", 1040, "Workshops and training"],
  ],
  places: [["Naryn", "41.4287", "75.9911"]],
  risks: [
    {
      framework: "ebrd",
      code: "B",
      on: "2022-02-01",
      reason: "Repairs of existing plants; minimum flows are agreed for each.",
    },
  ],
};
