import { competence, type Demo, group, requester, resource } from "../content";
import { accept, advise, ask, openBallot, startReview, submit, vote } from "../story";
import { request } from "./request";

export const floodSirens = ({ day, project }: Demo) =>
  request(
    "cr-flood-sirens",
    "Farrukh",
    27,
    {
      title: "From siren to shelter: drills for village emergency teams on the Zarafshon",
      area: "environment",
      project: project("P-03"),
      summary:
        "Sirens work, but two in five households do not know where to go. Twenty village teams ask for training in leading drills before the spring floods.",
      requester: requester(
        "Committee of Emergency Situations, Ayni district",
        "TJ",
        "Sughd",
        "Daler Hamidov",
        "d.hamidov@emergency.example",
      ),
      problem:
        "In May the siren sounded 70 minutes before the mudflow. A third of the households waited at home for a second signal. Village teams were appointed by decree and have never led a drill.",
      targetGroup: group("Members of twenty village teams, and one teacher from each school", 34, 46),
      competences: [
        competence("Planning and leading an evacuation drill", 1, 4, "Two drills a year in every village"),
        competence("Helping people who cannot walk", 1, 3, "List of households and helpers"),
        competence("Radio discipline", 2, 4, "Contact with the district post"),
      ],
      languages: ["tg"],
      modality: "inPerson",
      period: { from: day(70), until: day(84) },
      expectedChange:
        "By the end of April every village has held a drill. In the next survey three of four households name their shelter.",
      targets: ["13.1", "11.5"],
      resources: [
        resource("Two trainers for two weeks", "committee", 6400, "USD"),
        resource("Radios", "partner", 5200, "USD"),
        resource("Meals and transport", "requester", 28000, "TJS"),
      ],
    },
    {
      life: [
        submit(24),
        startReview(23, "Ulugbek"),
        ask(23, "Ulugbek", "Aizada"),
        ask(23, "Ulugbek", "Bakyt"),
        accept(22, "Aizada"),
        accept(22, "Bakyt"),
        advise(16, "Aizada", "recommend", "Drills with schools are the right way to reach households."),
        advise(15, "Bakyt", "recommend", "Recommend. Our district would send two observers at its own cost."),
        openBallot(6, "Saltanat"),
        vote(5, "Bakyt", "approve"),
        vote(4, "Dilnoza", "approve"),
      ],
    },
  );
