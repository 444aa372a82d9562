import { type Demo, evidence, messages, option, problem, proposed } from "../content";
import type { Content, Story } from "../story";
import { answer, placeUnderSilence, putToConsensus } from "../story-acts";
import { reviewed, story } from "./reviewed";

export const notes = ({ day }: Demo): Story[] => {
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

  return [
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
  ];
};
