import {
  achieved,
  acrossBorders,
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
import { accept, advise, ask, comment, startReview, submit } from "../story";
import { review } from "./review";

export const winterPower = ({ day, project }: Demo) =>
  review(
    "or-winter-power",
    "Rustam",
    34,
    {
      title: "Winter power exchange: review of the 2025–2026 heating season",
      project: project("P-05"),
      area: "energy",
      period: { from: "2025-10-01", until: "2026-03-31" },
      summary:
        "Four operators exchanged 1.42 TWh by the common schedule, nine tenths of what was agreed. Emergency cuts in the winter peak fell by two thirds. Settlement is the weak side: 18 % of the invoices were still open after sixty days.",
      indicators: [
        indicator(
          "OC1",
          "Energy exchanged by the schedule",
          "outcome percentage rising",
          "% of the agreed volume",
          course(54, 2023, 95, 90),
          "Dispatch centres, hourly meters",
        ),
        indicator(
          "OC2",
          "Emergency disconnections in December to February",
          "outcome unit falling",
          "events",
          course(61, 2023, 15, 21),
          "Operators’ incident registers",
        ),
        indicator(
          "OP1",
          "Invoices settled within sixty days",
          "output percentage rising",
          "%",
          course(40, 2023, 95, 82),
          "Settlement desk",
        ),
      ],
      milestones: [
        achieved("Common settlement method signed", "2025-09-15", "2025-09-29"),
        milestone(
          "Second metering point at the southern link",
          "2026-02-28",
          "underway",
          "Meters delivered; installation waits for a planned outage in May.",
        ),
      ],
      riam: [
        riam(
          "Coal burnt for peak load",
          "PC",
          [4, 1, 2, 2, 3],
          "Peak thermal generation fell by 310 GWh; the effect ends with the exchange.",
        ),
        riam(
          "Winter release from reservoirs",
          "BE",
          [3, 1, 2, 2, 2],
          "Release in January was a fifth lower than the mean of ten years, which spares spawning grounds below the dam.",
        ),
        riam(
          "Coal burnt for peak load",
          "PC",
          [4, 2, 2, 2, 3],
          "With the second metering point the schedule could cover evening peaks as well; the dispatch model puts the saving at 540 GWh.",
          "With the southern link",
        ),
        riam(
          "Winter release from reservoirs",
          "BE",
          [3, 2, 2, 2, 2],
          "The model lets January release fall by a third; the fishery institute agrees with the direction, not with the figure.",
          "With the southern link",
        ),
        riam(
          "Bird strikes on the crossing of the wetland",
          "BE",
          [2, -1, 2, 2, 3],
          "Nine carcasses were found under 14 km of line in two years; markers are hung on the two worst spans.",
        ),
        riam(
          "Bird strikes on the crossing of the wetland",
          "BE",
          [2, -2, 3, 2, 3],
          "The southern link doubles the spans over the wetland; markers halve the strikes elsewhere, which is what is assumed here.",
          "With the southern link",
        ),
      ],
      safeguards: {
        ...safeguards("aiib", "C", "2024-07-01", "Software and metering inside existing substations."),
        ...acrossBorders(
          "likely",
          ["KZ", "UZ"],
          "Winter release follows the schedule, so that flows downstream of the border change with it; the basin commission receives the hourly figures.",
        ),
      },
      ratings: rated({
        relevance: ["HS", "Winter shortage is the first energy risk named by three of four governments."],
        coherence: ["S", "The schedule follows the irrigation agreement of the basin."],
        effectiveness: ["S", "90 % of the schedule kept, 54 % before the project."],
        efficiency: ["MS", "Dispatch costs fell; arrears cost USD 1.1 million in interest."],
        impact: ["S", "Emergency cuts reduced from 61 to 21 in a winter of equal cold."],
        sustainability: ["MU", "The settlement desk has no legal home after 2028."],
      }),
      findings: [
        finding(
          "Arrears grow at the end of the quarter, when budgets are closed.",
          "18 % of invoices open after sixty days",
          "2026-03-31",
          "Settlement desk, ageing list",
        ),
        finding(
          "Hospitals were not cut once in the season.",
          "0 events, against 7 the year before",
          "2026-03-31",
          "Incident registers of the four operators",
        ),
      ],
      recommendations: [
        advised(
          "Give the settlement desk a legal seat by agreement of the four operators.",
          "Operators of the four countries",
          day(150),
        ),
        advised("Hold a guarantee of one month’s exchange for each participant.", "Ministries of energy", day(75)),
      ],
    },
    {
      life: [
        submit(30),
        startReview(28, "Gulnora"),
        ask(28, "Gulnora", "Svetlana"),
        ask(28, "Saltanat", "Aizada"),
        accept(27, "Svetlana"),
        accept(26, "Aizada"),
        advise(
          20,
          "Svetlana",
          "recommend",
          "Методика расчётов согласована всеми четырьмя операторами; расхождения показаны открыто.",
          [["efficiency", "MS", "Потери диспетчеризации проверены по журналам двух операторов."]],
        ),
        advise(
          18,
          "Aizada",
          "recommend",
          "The settlement arrears are stated without softening. The two recommendations follow from them.",
          [
            [
              "efficiency",
              "MU",
              "Interest on arrears exceeds what dispatch saved: USD 1.1 million against 0.8 million.",
            ],
            ["sustainability", "MU", "I find no budget line for the settlement desk either."],
          ],
        ),
        comment(
          17,
          "Gulnora",
          "Все заключения получены. Автор — сопредседатель, поэтому голосование открывает второй председатель или секретарь.",
        ),
      ],
    },
  );
