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
import { accept, advise, ask, comment, startReview, submit } from "../story";
import { review } from "./review";

export const feederRoads = ({ day, project }: Demo) =>
  review(
    "or-feeder-roads",
    "Bakyt",
    26,
    {
      title: "Batken–Sughd feeder roads: review of the 2026 building season",
      project: project("P-04"),
      area: "infrastructure",
      period: { from: "2026-03-01", until: "2026-10-31" },
      summary:
        "Thirty-eight of 64 km are finished, with drainage built first as the committee recommended last year. One bridge was dropped after a new survey of the river bed. Travel to the nearest market in winter has halved on the finished sections.",
      indicators: [
        indicator(
          "OP1",
          "Road rehabilitated",
          "output unit rising",
          "km",
          course(0, 2023, 64, 38),
          "Certificates of completion",
        ),
        indicator(
          "OC1",
          "Travel time to the nearest market in January",
          "outcome unit falling",
          "minutes",
          course(95, 2024, 40, 47),
          "Timed journeys on eleven sections",
        ),
        indicator(
          "OC2",
          "Crashes with injury on the finished sections",
          "outcome unit falling",
          "a year",
          course(17, 2023, 8, null),
          "Road police of both districts",
          "The police publish yearly; the figure of 2026 arrives in February.",
        ),
      ],
      milestones: [
        achieved("Drainage on all finished sections", "2026-08-31", "2026-08-12"),
        milestone(
          "Bridge at Vorukh",
          "2026-09-30",
          "dropped",
          "The river moved its bed in 2025; a ford with a suspended footbridge is designed instead.",
        ),
      ],
      riam: [
        riam(
          "Erosion of cut slopes",
          "PC",
          [1, -1, 2, 2, 2],
          "Six slopes were cut; four are planted, two move after rain and are watched.",
        ),
        riam(
          "Access to clinics and schools",
          "SC",
          [2, 2, 3, 2, 2],
          "Ambulances reached every village on the finished sections last winter.",
        ),
      ],
      safeguards: safeguards(
        "ebrd",
        "B",
        "2024-01-22",
        "Widening takes strips of farm land; owners are paid before works begin.",
      ),
      ratings: rated({
        relevance: ["S", "Villages named the road first in nine of eleven meetings."],
        coherence: ["S", "Works are timed with the power lines along the same road."],
        effectiveness: ["S", "59 % of the length in 55 % of the time."],
        efficiency: ["MS", "Price of bitumen rose by a fifth; savings on crushed stone met half of it."],
        impact: ["notAssessed", "Crash and market figures of the full year arrive in February."],
        sustainability: ["MS", "Both provinces signed maintenance contracts for two years of five."],
      }),
      findings: [
        finding(
          "Building the drainage first prevented the wash-outs of earlier years.",
          "No wash-out on 38 km",
          "2026-10-31",
          "Engineer’s monthly reports March to October",
        ),
      ],
      recommendations: [
        advised("Build the suspended footbridge at Vorukh before the spring flood.", "Road agency of Sughd", day(120)),
        advised("Extend the maintenance contracts to five years.", "Provinces of Batken and Sughd", day(90)),
      ],
    },
    {
      life: [
        submit(22, "The figures of June are provisional; the annual survey follows in December."),
        startReview(20, "Ulugbek"),
        ask(20, "Ulugbek", "Aizada"),
        ask(20, "Ulugbek", "Nargiza"),
        accept(19, "Aizada"),
        accept(18, "Nargiza"),
        advise(
          12,
          "Nargiza",
          "recommendWithChanges",
          "Explain why the bridge at Vorukh was dropped and what replaces it for the village beyond.",
        ),
        comment(11, "Ulugbek", "Aizada’s advice was due ten days after the assignment. A reminder has gone out."),
      ],
    },
  );
