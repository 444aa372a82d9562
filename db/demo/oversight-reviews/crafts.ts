import {
  achieved,
  advised,
  course,
  type Demo,
  finding,
  indicator,
  milestone,
  rated,
  riam,
  safeguards,
} from "../content";
import { accept, advise, ask, defer, startReview, submit } from "../story";
import { review } from "./review";

export const crafts = (demo: Demo) =>
  review("or-crafts", "Dilnoza", 64, craftsFiling(demo), {
    life: [
      submit(60),
      startReview(58, "Ulugbek"),
      ask(58, "Ulugbek", "Nargiza"),
      accept(57, "Nargiza"),
      advise(50, "Nargiza", "recommend", "The income survey is small but honest about its size."),
      defer(
        46,
        "Saltanat",
        "The autumn fair was moved to December. The committee will take the review up at its next meeting, with the sales figures of that fair.",
      ),
    ],
  });

/** Another review of the same project begins from this one. */
export const craftsFiling = ({ day, project }: Demo) => ({
  title: "Silk Road crafts fairs: review of three fairs",
  project: project("P-08"),
  area: "culture",
  period: { from: "2025-04-01", until: "2026-06-30" },
  summary:
    "Three fairs brought 640 masters of four countries together; orders placed there were worth USD 410,000. Families that took the pricing course kept more of the price. The register of masters is complete for ceramics and silk and half done for wood and metal.",
  indicators: [
    indicator(
      "OC1",
      "Orders placed at the fairs",
      "outcome unit rising",
      "USD thousand",
      course(120, 2022, 500, 410),
      "Order books of the fairs",
    ),
    indicator(
      "OP1",
      "Masters on the register",
      "output unit rising",
      "people",
      course(0, 2022, 2000, 1430),
      "Register, June 2026",
    ),
  ],
  milestones: [
    achieved("Fair at Margilan", "2026-05-20", "2026-05-20"),
    milestone("Autumn fair at Khujand", day(20), "underway"),
  ],
  riam: [
    riam(
      "Income of craft families",
      "EO",
      [2, 2, 2, 2, 2],
      "Families interviewed twice earned a fifth more; the gain depends on the fairs being held.",
    ),
  ],
  safeguards: safeguards("aiib", "C", "2023-01-30", "Events and training only; no physical works."),
  ratings: rated({
    relevance: ["S", "Crafts are the second source of income in nine of fourteen districts."],
    coherence: ["S", "Fairs follow the calendar of the tourism boards."],
    effectiveness: ["S", "82 % of the target for orders with one fair to come."],
    efficiency: ["MS", "Transport of goods took a third of the budget."],
    impact: ["MS", "Income rose by a fifth among 88 families; the sample is small."],
    sustainability: ["MU", "Fees cover 40 % of the cost of a fair."],
  }),
  findings: [
    finding(
      "Families with the pricing course kept a larger part of the price.",
      "61 % against 48 %",
      "2026-06-15",
      "Interviews with 88 families",
    ),
  ],
  recommendations: [
    advised("Raise the fee for dealers and keep it for families.", "Organising committees of the fairs", day(80)),
  ],
});
