import { sampleOf } from "@/lib/kinds/samples";
import { type Demo } from "../content";
import { accept, advise, ask, openBallot, startReview, submit, vote } from "../story";
import { request } from "./request";

export const snowmelt = ({ day, project }: Demo) =>
  request(
    "cr-snowmelt",
    "Bakyt",
    132,
    { ...sampleOf("capacityRequest"), period: { from: day(60), until: day(99) }, project: project("P-09") },
    {
      confidentiality: "public",
      life: [
        submit(128),
        startReview(127, "Ulugbek"),
        ask(127, "Ulugbek", "Aizada"),
        accept(126, "Aizada"),
        advise(
          120,
          "Aizada",
          "recommend",
          "The need is shown by two failed seasons, the levels are realistic, and the forecast to be read exists already.",
        ),
        openBallot(118, "Ulugbek"),
        vote(116, "Farrukh", "approve"),
        vote(115, "Rustam", "approve"),
        vote(113, "Jyldyz", "approve"),
        vote(112, "Yerlan", "approve"),
        vote(
          110,
          "Ogulgerek",
          "approve",
          "Просим сохранить два места для специалистов нашей службы, если группа не будет заполнена.",
        ),
      ],
    },
  );
