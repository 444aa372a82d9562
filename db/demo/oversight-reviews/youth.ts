import { course, type Demo, indicator } from "../content";
import { review } from "./review";

export const youth = ({ project }: Demo) =>
  review("or-youth", "Madina", 12, {
    title: "Young neighbours: readiness before the first summer school",
    project: project("P-12"),
    area: "partnership",
    period: { from: "2026-07-01", until: "" },
    summary:
      "The project begins in January. Districts have named coordinators; the small-grants rules are still with the three ministries.",
    indicators: [
      indicator(
        "OP1",
        "Districts with a named coordinator",
        "output unit rising",
        "districts",
        course(0, 2025, 14, 11),
        "Letters of nomination",
      ),
    ],
    recommendations: [
      {
        text: "Publish the small-grants rules before the call of",
        addressee: "Ministries of education and youth",
        due: "",
      },
    ],
  });
