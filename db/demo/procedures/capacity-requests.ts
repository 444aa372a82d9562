import { competence, type Demo, group, requester, resource } from "../content";
import type { Content, Story } from "../story";
import { answer, conclude, oppose, placeUnderSilence, putToConsensus, takeBack } from "../story-acts";
import { reviewed, story } from "./reviewed";

export const requests = ({ day }: Demo): Story[] => {
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

  return [
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
