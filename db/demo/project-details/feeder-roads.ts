import { BANK, type Details } from "./details";

export const feederRoads: Details = {
  partners: [
    ["funding", BANK, "40"],
    ["implementing", "Road agencies of both countries", "10"],
  ],
  shares: [55, 45],
  sectors: [["21020", "Road transport", 100]],
  tags: ["9.1", "11.2"],
  markers: [["2", 1]],
  budgets: [
    [2025, 6800],
    [2026, 7200],
  ],
  committed: ["2024-03-12", 21500],
  spent: [
    ["2025-07-31", 5900, "Earthworks and drainage, lot 1"],
    ["2026-07-31", 4300, "Bridges of lot 2"],
  ],
  places: [
    ["Start of lot 1, Batken", "40.0628", "70.8194"],
    ["End of lot 2, Isfara", "40.1265", "70.6253"],
  ],
  risks: [
    {
      framework: "ebrd",
      code: "B",
      on: "2024-01-22",
      reason: "Widening takes strips of farm land; owners are paid before works begin.",
    },
  ],
};
