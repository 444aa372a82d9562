import {
  achieved,
  advised,
  competence,
  course,
  type Demo,
  evidence,
  finding,
  group,
  indicator,
  messages,
  option,
  problem,
  proposed,
  rated,
  requester,
  resource,
  safeguards,
} from "./content";
import type { Act, Content, Story } from "./story";
import { accept, advise, ask, startReview, submit } from "./story";
import { announce, answer, conclude, extend, oppose, placeUnderSilence, putToConsensus, takeBack } from "./story-acts";

/** Screened and advised on within ten days of its submission. */
const reviewed = (day: number, reviewer: "Nargiza" | "Aizada", said: string): Act[] => [
  submit(day),
  startReview(day - 1, "Ulugbek"),
  ask(day - 1, "Ulugbek", reviewer),
  accept(day - 2, reviewer),
  advise(day - 8, reviewer, "recommend", said),
];

/** Items put to the delegations under silence or for consensus, at every point of such a procedure. */
export const otherProcedures = ({ day, project }: Demo): Story[] => {
  const review = (title: string, code: string, summary: string, found: string): Content => ({
    title,
    project: project(code),
    area: "infrastructure",
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
    safeguards: safeguards("worldBankEsf", "moderate", "2025-02-10", "Works on existing sites, small in extent."),
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

  const policy = (title: string, area: string, summary: string, advice: string): Content => ({
    title,
    type: "objective",
    area,
    project: "",
    audience: "Ministries concerned and their border services",
    summary,
    keyMessages: messages(advice),
    problem: problem(
      summary,
      "Measured in three districts on each side; figures in the annex of the secretariat.",
      "Rules were written apart and at different times.",
      "Next year’s budgets are drawn up in spring.",
    ),
    options: [
      option(
        "Go on as now",
        "Each side keeps its own rules and meets once a year.",
        "No change.",
        "As now.",
        "None.",
        "As now.",
      ),
      option(
        "Agree on one rule",
        "A short text common to the three countries, applied from the next season on.",
        "Shorter waiting, fewer disputes.",
        "Small users gain most, for they wait longest.",
        "Training of some sixty officers.",
        "A count in spring and in autumn.",
      ),
    ],
    recommendations: [proposed(advice, "The ministries concerned", day(150))],
    barriers: [],
    evidence: [evidence("Waiting is longest where rules differ.", "Survey of the secretariat, 2026", 3)],
    targets: ["16.6"],
  });

  const training = (title: string, summary: string, who: string): Content => ({
    title,
    project: "",
    area: "education",
    summary,
    requester: requester("Regional training centre", "KG", "Batken", "Asel Turdubaeva", "training@centre.example"),
    problem: summary,
    targetGroup: group(who, 14, 16),
    competences: [
      competence("Reading and using the new manual", 2, 4, "Every week, from the first day after the course."),
    ],
    languages: ["ru"],
    modality: "blended",
    period: { from: day(120), until: day(150) },
    expectedChange: "The manual is used in every district office, and mistakes in returns fall by half.",
    targets: ["4.4"],
    resources: [resource("Trainers and rooms", "committee", 9000, "USD")],
  });

  const story = (
    key: string,
    kind: Story["kind"],
    by: Story["by"],
    begun: number,
    data: Content,
    life: Act[],
  ): Story => ({
    key,
    kind,
    by,
    begun,
    data,
    life,
  });

  return [
    story(
      "or-bridges-silence",
      "oversightReview",
      "Madina",
      26,
      review(
        "Footbridges of the Isfara valley: review of the first half of 2026",
        "P-04",
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
        "P-10",
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
        "P-02",
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
    story(
      "pn-night-crossing-silence",
      "policyNote",
      "Dilnoza",
      24,
      policy(
        "Night opening of two crossings for ambulances and the families of the sick",
        "partnership",
        "At night the nearest open crossing is three hours away. The note compares an on-call post with the present rule.",
        "Open two crossings at night to ambulances, with an officer on call.",
      ),
      [...reviewed(21, "Aizada", "Clear, short and well costed."), placeUnderSilence(2, "Saltanat", 7)],
    ),
    story(
      "pn-well-levels-amended",
      "policyNote",
      "Bakyt",
      40,
      policy(
        "One way of measuring the level of shared wells",
        "environment",
        "The same well is reported at two depths by two services. The note proposes one method, one day of the month and one form.",
        "Measure shared wells on the first Monday of the month, by one method.",
      ),
      [
        ...reviewed(37, "Nargiza", "The method is the one of the regional standard."),
        placeUnderSilence(9, "Saltanat", 5),
        answer(7, "Ogulgerek", "amend", "Вместо «по первым понедельникам» — «в первую неделю месяца»."),
        answer(6, "Farrukh", "object", "Tajikistan would need the form in Tajik as well before it can agree."),
      ],
    ),
    story(
      "pn-weather-consensus",
      "policyNote",
      "Ogulgerek",
      33,
      policy(
        "Sharing storm warnings across the border within ten minutes",
        "security",
        "A warning takes up to four hours to reach the services of the neighbour. The note proposes a common mailing list and a duty roster.",
        "Send storm warnings to all three services at once.",
      ),
      [
        ...reviewed(30, "Aizada", "Recommend. It costs next to nothing."),
        putToConsensus(4, "Saltanat", 14),
        answer(2, "Rustam", "object", "The duty roster would bind our service at night; we need its agreement first."),
      ],
    ),
    story(
      "cr-returns-silence",
      "capacityRequest",
      "Bakyt",
      20,
      training(
        "Filling in the new statistical return: course for district offices",
        "The return was changed in January and a third of those received had to be sent back. Two days with the manual would spare that.",
        "Statisticians of fifteen district offices",
      ),
      [
        ...reviewed(18, "Nargiza", "Small, concrete, and asked for by the offices themselves."),
        placeUnderSilence(1, "Saltanat", 5),
      ],
    ),
    story(
      "cr-archives-broken",
      "capacityRequest",
      "Bakyt",
      44,
      training(
        "Care of paper archives: a week for keepers of five provinces",
        "Damp ruined a tenth of the land records in one province last winter. Keepers ask to learn what can be done with simple means.",
        "Keepers of provincial archives",
      ),
      [
        ...reviewed(41, "Aizada", "The need is plain."),
        placeUnderSilence(14, "Saltanat", 5),
        answer(12, "Dilnoza", "object", "Our archives service was not asked which provinces should take part."),
        takeBack(8, "Dilnoza", "The service has been heard; a new text may be placed."),
        oppose(5, "Yerlan", "Предлагаем обсудить на заседании, а не в порядке молчания."),
      ],
    ),
    story(
      "cr-midwives-adopted",
      "capacityRequest",
      "Farrukh",
      39,
      training(
        "Refresher for midwives of mountain districts",
        "Eighteen midwives work more than two hours from a hospital. They ask for a week of practice before the snow.",
        "Midwives of mountain districts",
      ),
      [...reviewed(36, "Nargiza", "Urgent and inexpensive."), placeUnderSilence(10, "Saltanat", 4)],
    ),
    story(
      "cr-customs-consensus",
      "capacityRequest",
      "Parvina",
      50,
      training(
        "Reading transit documents: course for young customs officers",
        "Officers with less than a year of service ask for help with transit documents, which keep lorries waiting for hours.",
        "Customs officers in their first year",
      ),
      [
        ...reviewed(46, "Aizada", "Recommend."),
        putToConsensus(20, "Saltanat", 10),
        answer(15, "Bakyt", "comment", "We can offer a trainer from Bishkek."),
        conclude(12, "Saltanat", "Third meeting of the committee, Khujand"),
      ],
    ),
    story(
      "cr-surveyors-consensus",
      "capacityRequest",
      "Bakyt",
      28,
      training(
        "Satellite positioning for land surveyors",
        "Surveyors of six districts received new instruments in spring and use half of what they can do.",
        "Land surveyors of six districts",
      ),
      [...reviewed(25, "Nargiza", "Recommend; the instruments are there."), putToConsensus(3, "Saltanat", 12)],
    ),
  ];
};
