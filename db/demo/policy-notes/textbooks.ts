import { type Demo, messages, option, problem } from "../content";
import { share } from "../story";
import { note } from "./note";

export const textbooks = ({ project }: Demo) =>
  note(
    "pn-textbooks",
    "Madina",
    6,
    {
      title: "Joint printing of school textbooks in the neighbours’ languages",
      area: "education",
      project: project("P-07"),
      audience: "Ministries of education",
      summary:
        "Joint printing saved a fifth of the price in the first year. The note asks whether it should become the rule.",
      keyMessages: messages(
        "Three separate orders cost a fifth more than one.",
        "Printing houses of all three countries can share the work by subject.",
      ),
      problem: problem(
        "Print runs in the neighbours’ languages are too small for any one ministry to order cheaply.",
        "About 180,000 books a year in three languages.",
        "",
        "",
      ),
      options: [
        option("Joint tender each spring", "One tender for all three ministries, split by subject.", "", "", "", ""),
      ],
    },
    { life: [share(5, "Parvina", "editor")] },
  );
