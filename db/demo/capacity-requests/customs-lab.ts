import { competence, type Demo, group, requester, resource } from "../content";
import { accept, advise, ask, resubmit, secretBallot, sendBack, startReview, submit, vote } from "../story";
import { request } from "./request";

export const customsLab = ({ day, project }: Demo) =>
  request(
    "cr-customs-lab",
    "Madina",
    88,
    {
      title: "Pesticide residues: training for the customs laboratory in Khujand",
      area: "trade",
      project: project("P-02"),
      summary:
        "The laboratory received a chromatograph and may use it for four of 190 substances. Twelve chemists ask for bench training at a reference laboratory.",
      requester: requester(
        "Customs Service, Sughd Regional Laboratory",
        "TJ",
        "Sughd",
        "Komron Yusufi",
        "k.yusufi@customs-lab.example",
      ),
      problem:
        "Samples of fruit are sent to the capital, and results take nine days while the consignment waits. The instrument stands idle for want of methods and of people who have run them.",
      targetGroup: group("Chemists of the regional laboratory and of two posts", 8, 4),
      competences: [
        competence("Running multi-residue methods", 2, 4, "Results within a day at the border"),
        competence("Validating a method", 1, 3, "Accreditation in the coming year"),
      ],
      languages: ["ru", "tg"],
      modality: "inPerson",
      period: { from: day(-20), until: day(-15) },
      expectedChange:
        "Results in one day for the forty most common substances. Six months later the laboratory takes part in a ring test and passes it.",
      targets: ["2.c", "17.11"],
      resources: [
        resource("A week at the reference laboratory", "partner", 12800, "USD"),
        resource("Travel", "requester", 31000, "TJS"),
      ],
    },
    {
      life: [
        submit(84),
        startReview(83, "Gulnora"),
        ask(83, "Gulnora", "Nargiza"),
        accept(82, "Nargiza"),
        advise(
          76,
          "Nargiza",
          "return",
          "Twelve people cannot be trained at one chromatograph in five days. Either fewer people or a second week.",
        ),
        sendBack(
          75,
          "Gulnora",
          "Рецензент просит либо уменьшить группу, либо добавить неделю. Прошу исправить и подать повторно.",
        ),
        resubmit(70, "Two groups of six, one week each; dates and cost changed accordingly.", {
          period: { from: day(-10), until: day(4) },
          resources: [
            resource("Two weeks at the reference laboratory", "partner", 21400, "USD"),
            resource("Travel", "requester", 46000, "TJS"),
          ],
        }),
        startReview(69, "Gulnora"),
        advise(64, "Nargiza", "recommend", "Two groups of six answer the objection."),
        secretBallot(62, "Ulugbek"),
        vote(60, "Parvina", "approve"),
        vote(59, "Bakyt", "approve"),
        vote(58, "Dilnoza", "approve"),
        vote(55, "Yerlan", "approve"),
      ],
    },
  );
