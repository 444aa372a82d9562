import { BANK, type Details } from "./details";

export const sarazmCanal: Details = {
  partners: [
    ["funding", BANK, "40"],
    ["accountable", "Water Resources Agency, Sughd", "10"],
    ["implementing", "Basin Administration Zarafshon", "11"],
  ],
  shares: [70, 30],
  sectors: [["31140", "Agricultural water resources", 100]],
  tags: ["6.4", "2.4"],
  markers: [
    ["2", 1],
    ["7", 2],
  ],
  budgets: [
    [2024, 4200],
    [2025, 5100],
    [2026, 4800],
  ],
  committed: ["2023-02-20", 18400],
  spent: [
    ["2024-06-28", 3650, "Lining of reaches 1 and 2"],
    ["2025-05-30", 5240, "Lining of reach 3 and meters of 70 outlets"],
    ["2025-09-12", -180, "Correction: a payment entered twice in May"],
    ["2026-06-30", 2900, "Outlets and training of associations"],
  ],
  places: [
    ["Headworks near Panjakent", "39.4953", "67.6094"],
    ["Sarazm branch", "39.5083", "67.4597"],
  ],
  risks: [
    {
      framework: "adbSps",
      code: "B",
      on: "2022-11-14",
      reason: "Works follow the bed of the existing canal; no household moves.",
    },
    {
      framework: "adbEsf",
      code: "substantial",
      on: "2026-02-10",
      reason: "Dewatering in winter turned out to reach wells of two villages; a plan for their supply is under way.",
    },
  ],
  documents: [["Environmental management plan", "https://documents.example.org/sarazm/emp.pdf"]],
};
