import { sampleOf } from "@/lib/kinds/samples";
import { type Demo, redated } from "../content";
import { accept, advise, ask, openBallot, startReview, submit, vote } from "../story";
import { note } from "./note";

export const perishables = ({ day, project }: Demo) =>
  note(
    "pn-perishables",
    "Madina",
    170,
    {
      ...redated(sampleOf("policyNote"), "recommendations", "when", [day(-30), day(45)]),
      project: project("P-02"),
    },
    {
      confidentiality: "public",
      life: [
        submit(164),
        startReview(163, "Ulugbek"),
        ask(163, "Ulugbek", "Aizada"),
        ask(163, "Ulugbek", "Nargiza"),
        accept(162, "Aizada"),
        accept(161, "Nargiza"),
        advise(
          155,
          "Aizada",
          "recommend",
          "Options are weighed evenly, and the ring test answers the strongest objection in advance.",
        ),
        advise(
          154,
          "Nargiza",
          "recommendWithChanges",
          "Recommend. The cost of the first option rests on an estimate of spoilage; say so when the note is presented.",
        ),
        openBallot(152, "Saltanat"),
        vote(150, "Bakyt", "approve"),
        vote(149, "Dilnoza", "object", "The list of twelve products was not shown to our service."),
        vote(147, "Yerlan", "approve"),
        vote(146, "Farrukh", "approve"),
        vote(145, "Dilnoza", "approve", "The list was received and agreed on; the objection is withdrawn."),
        vote(143, "Ogulgerek", "abstain"),
      ],
    },
  );
