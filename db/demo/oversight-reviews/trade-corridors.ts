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
import { accept, advise, ask, openBallot, startReview, submit, vote } from "../story";
import { review } from "./review";

export const tradeCorridors = ({ day, project }: Demo) =>
  review(
    "or-trade-corridors",
    "Dilnoza",
    210,
    {
      title: "Ferghana Valley trade corridors: annual review 2025",
      project: project("P-02"),
      area: "trade",
      period: { from: "2025-01-01", until: "2025-12-31" },
      summary:
        "The inspection lane works at two of three crossings, and the median wait of perishable goods has fallen from 27 to 19 hours. The help desk answered 3,940 questions, three quarters of them from women traders. The third lane waits for land; the shared document set is signed by two of three services.",
      indicators: [
        indicator(
          "OC1",
          "Median waiting time of perishable consignments",
          "outcome unit falling",
          "hours",
          course(27, 2023, 8, 19),
          "Joint time-release study, October 2025",
        ),
        indicator(
          "OC2",
          "Consignments cleared on shared documents",
          "outcome percentage rising",
          "%",
          course(0, 2023, 60, 34),
          "Customs systems of the three countries",
        ),
        indicator(
          "OP1",
          "Questions answered by the help desk",
          "output unit rising",
          "questions a year",
          course(0, 2023, 3000, 3940),
          "Help-desk register",
        ),
      ],
      milestones: [
        achieved("Lane at Oybek–Fotehobod in service", "2025-04-30", "2025-05-18"),
        achieved("Help desk in three languages", "2025-02-28", "2025-02-24"),
        milestone(
          "Lane at the third crossing in service",
          "2025-11-30",
          "delayed",
          "The plot was exchanged in November; works begin in spring.",
        ),
      ],
      riam: [
        riam(
          "Idling trucks and air at the crossings",
          "PC",
          [1, 1, 2, 2, 2],
          "Queues are shorter by a third at two crossings; particulate matter was measured on twelve days only.",
        ),
        riam(
          "Income of small traders",
          "EO",
          [3, 2, 2, 2, 3],
          "Losses by spoilage fell from 9 % to 6 % of value among 212 traders interviewed twice.",
        ),
      ],
      safeguards: safeguards(
        "worldBankEsf",
        "low",
        "2023-10-02",
        "Small works within the fences of existing crossings.",
      ),
      ratings: rated({
        relevance: ["HS", "Named first among the trade measures of all three governments in 2025."],
        coherence: ["MS", "Two donors finance separate document systems; a converter was agreed in September."],
        effectiveness: ["S", "Waiting time fell by 8 hours of the 19 aimed at, a year before the mid-point."],
        efficiency: ["S", "Cost per lane is 6 % under the estimate."],
        impact: ["MS", "Spoilage fell by a third; prices paid to growers have not risen yet."],
        sustainability: ["MS", "Salaries of the help desk are paid by the project until 2027."],
      }),
      findings: [
        finding(
          "Half of the remaining wait is a second laboratory sample.",
          "9.4 of 19 hours",
          "2025-10-31",
          "Joint time-release study, table 7",
        ),
        finding(
          "Women traders use the help desk more than any other service of the project.",
          "2,957 of 3,940 questions",
          "2025-12-31",
          "Help-desk register",
        ),
      ],
      recommendations: [
        advised(
          "Agree on one sample per consignment for low-risk products.",
          "Plant-health services of the three countries",
          day(40),
        ),
        advised(
          "Put the help desk on the budgets of the chambers of commerce from 2027.",
          "Chambers of commerce of Sughd, Batken and Ferghana",
          day(120),
        ),
      ],
    },
    {
      confidentiality: "public",
      life: [
        submit(204),
        startReview(202, "Gulnora"),
        ask(202, "Gulnora", "Svetlana"),
        ask(202, "Gulnora", "Aizada"),
        accept(201, "Svetlana"),
        accept(200, "Aizada"),
        advise(
          195,
          "Svetlana",
          "recommend",
          "Показатели подтверждены таможенной статистикой. Рекомендации выполнимы в указанные сроки.",
        ),
        advise(
          193,
          "Aizada",
          "recommendWithChanges",
          "Recommend. In a later review please show the waiting time of small consignments apart from that of containers.",
        ),
        openBallot(190, "Saltanat"),
        vote(188, "Farrukh", "approve"),
        vote(187, "Bakyt", "approve"),
        vote(186, "Rustam", "approve"),
        vote(184, "Yerlan", "approve"),
        vote(183, "Ogulgerek", "abstain", "Туркменистан не участвует в проекте."),
      ],
    },
  );
