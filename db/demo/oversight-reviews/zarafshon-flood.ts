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

export const zarafshonFlood = ({ day, project }: Demo) =>
  review(
    "or-zarafshon-flood",
    "Farrukh",
    150,
    {
      title: "Upper Zarafshon early flood warning: review of the 2026 spring season",
      project: project("P-03"),
      area: "environment",
      period: { from: "2026-01-01", until: "2026-06-30" },
      summary:
        "The network warned of four of five mudflows in spring, a median of 74 minutes ahead. Nobody was killed; forty houses were damaged in the valley that had no siren. The joint bulletin reaches both basins’ services, but only one publishes it.",
      indicators: [
        indicator(
          "OC1",
          "Median lead time of warnings",
          "outcome unit rising",
          "minutes",
          course(15, 2022, 60, 74),
          "Log of the five events of 2026",
        ),
        indicator(
          "OC2",
          "Households that know what to do at the siren",
          "outcome percentage rising",
          "%",
          course(22, 2022, 75, 61),
          "Survey of 480 households, May 2026",
        ),
        indicator(
          "OP1",
          "Gauges that report every ten minutes",
          "output unit rising",
          "gauges",
          course(0, 2022, 12, 11),
          "Log of the receiving station",
          "Each with at least 95 % of its reports received.",
        ),
        indicator(
          "OP2",
          "Minutes from a reading above the threshold to the siren",
          "output unit falling",
          "minutes",
          course(95, 2022, 20, 34),
          "Log of alerts and drills",
        ),
      ],
      milestones: [
        achieved("Eleven gauges installed", day(-320), day(-330)),
        milestone(
          "Data agreement between the two agencies signed",
          day(-60),
          "underway",
          "Waits for the annex on formats.",
        ),
        milestone("Joint drill in both districts", day(140), "notStarted"),
      ],
      riam: [
        riam(
          "Safety of settlements on the fans",
          "SC",
          [3, 2, 2, 2, 2],
          "All warned villages were empty when the mud arrived; the effect lasts as long as the equipment is kept.",
        ),
      ],
      safeguards: safeguards(
        "worldBankEsf",
        "moderate",
        "2023-03-20",
        "Masts and sirens on public land; noise is limited to drills.",
      ),
      ratings: rated({
        relevance: ["HS", "Mudflows caused 70 % of disaster deaths in the two districts since 2010."],
        coherence: ["S", "Stations follow the standards of both services and share one archive."],
        effectiveness: ["S", "Four of five events warned; lead time above the target."],
        efficiency: ["S", "Cost per gauge 11 % below the regional average."],
        impact: ["MS", "No deaths in warned villages; one valley remained without a siren."],
        sustainability: ["MU", "Maintenance after December has no source of money."],
      }),
      findings: [
        finding(
          "The one event without warning came from a valley outside the network.",
          "40 houses damaged",
          "2026-05-11",
          "District emergency committee",
        ),
        finding(
          "Gauges work through the winter after the change of batteries.",
          "96.8 % of days",
          "2026-06-30",
          "Data archive",
        ),
      ],
      recommendations: [
        advised("Publish the joint bulletin in both services’ languages.", "Hydrometeorological services", day(25)),
        advised(
          "Settle the yearly cost of the sirens, about USD 38,000, between the two provinces.",
          "Sughd and Samarkand provinces",
          day(35),
        ),
      ],
    },
    {
      life: [
        submit(146),
        startReview(144, "Ulugbek"),
        ask(144, "Ulugbek", "Nargiza"),
        ask(144, "Ulugbek", "Bakyt"),
        accept(143, "Nargiza"),
        accept(143, "Bakyt"),
        advise(
          137,
          "Nargiza",
          "recommend",
          "The bulletin’s lead time is measured on real events, which few projects of this kind can show.",
        ),
        advise(
          136,
          "Bakyt",
          "recommendWithChanges",
          "The sirens’ maintenance has no budget after December. I recommend adoption if the second recommendation names an amount.",
        ),
        openBallot(133, "Rustam"),
        vote(130, "Parvina", "approve"),
        vote(
          128,
          "Bakyt",
          "approve",
          "With the understanding that the cost of the sirens is settled before the project ends.",
        ),
        vote(127, "Dilnoza", "approve"),
        vote(125, "Ogulgerek", "abstain"),
        vote(
          123,
          "Yerlan",
          "object",
          "Рекомендация о совместном бюллетене требует согласования с нашей гидрометеослужбой; просим сначала провести консультацию.",
        ),
      ],
    },
  );
