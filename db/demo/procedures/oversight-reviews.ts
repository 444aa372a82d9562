import type { Area } from "@/lib/rules/words";
import { achieved, advised, course, type Demo, finding, indicator, rated, safeguards } from "../content";
import type { Content, Story } from "../story";
import { announce, answer, extend, placeUnderSilence, putToConsensus } from "../story-acts";
import { reviewed, story } from "./reviewed";

export const reviews = ({ day, project }: Demo): Story[] => {
  const review = (
    title: string,
    [code, area, ...risk]: readonly [string, Area, ...Parameters<typeof safeguards>],
    summary: string,
    found: string,
  ): Content => ({
    title,
    project: project(code),
    area,
    period: { from: "2026-01-01", until: "2026-06-30" },
    summary,
    indicators: [
      indicator(
        "OC1",
        "Share of planned works accepted",
        "outcome percentage rising",
        null,
        course(0, 2025, 100, 62),
        found,
      ),
    ],
    milestones: [achieved("Half-year acceptance act signed", "2026-07-15", "2026-07-14")],
    riam: [],
    safeguards: safeguards(...risk),
    ratings: rated({
      relevance: ["S", "The need named in the appraisal still stands."],
      coherence: ["S", "Agreed with the works of the neighbouring district."],
      effectiveness: ["MS", "Nearly two thirds of the works are accepted, as planned for mid-year."],
      efficiency: ["MS", "Unit costs are within a tenth of the estimate."],
      impact: ["notAssessed", "Too early: measured one year after completion."],
      sustainability: ["MS", "An operating budget is in the draft for next year."],
    }),
    findings: [
      finding("Works accepted by mid-year keep to the schedule.", "62 % of the planned works", "2026-06-30", found),
    ],
    recommendations: [
      advised("Settle who operates the works before the last part is accepted.", "Project unit", day(90)),
    ],
  });

  return [
    story(
      "or-bridges-silence",
      "oversightReview",
      "Madina",
      26,
      review(
        "Footbridges of the Isfara valley: review of the first half of 2026",
        ["P-04", "infrastructure", "ebrd", "B", "2024-01-22", "Strips of farm land at the footings, paid for."],
        "Seven of eleven footbridges are open. The three that remain wait for steel that was ordered late; the last site is still in dispute between two villages.",
        "Acceptance acts of the district",
      ),
      [
        ...reviewed(24, "Nargiza", "Complete, and modest in what it claims."),
        placeUnderSilence(1, "Saltanat", 4),
        answer(0, "Bakyt", "comment", "On page 3 the river is the Isfara, not the Isfana."),
      ],
    ),
    story(
      "or-clinics-announced",
      "oversightReview",
      "Farrukh",
      62,
      review(
        "First-aid posts on the pass roads: review of the first half of 2026",
        ["P-10", "security", "worldBankEsf", "substantial", "2025-05-19", "Explosive remnants near dwellings."],
        "Nine posts received their equipment and opened. Two wait for a connection to the grid; the review asks the utilities for a date.",
        "Register of the health departments",
      ),
      [
        ...reviewed(58, "Aizada", "Figures agree with the registers I could see."),
        placeUnderSilence(45, "Saltanat", 4),
        extend(43, "Saltanat", 8, "Two delegations asked for the annex in Russian, which was sent today."),
        announce(
          30,
          "Saltanat",
          "Third meeting of the committee, Khujand",
          "Uzbekistan: understood as without prejudice to the tariff talks.",
        ),
      ],
    ),
    story(
      "or-markets-consensus",
      "oversightReview",
      "Parvina",
      30,
      review(
        "Border markets at Dusti and Navobod: review of the first half of 2026",
        ["P-02", "trade", "worldBankEsf", "low", "2023-10-02", "Small works within existing crossings."],
        "Both markets open five days a week. Stall fees were halved for women traders in March, and their number doubled by June.",
        "Market administrations",
      ),
      [
        ...reviewed(27, "Nargiza", "I recommend it as it stands."),
        putToConsensus(6, "Saltanat", 10),
        answer(5, "Yerlan", "object", "Просим указать источник данных о сборах."),
        answer(3, "Yerlan", "noObjection", "Источник указан; возражение снимаем."),
        answer(2, "Dilnoza", "noObjection"),
      ],
    ),
  ];
};
