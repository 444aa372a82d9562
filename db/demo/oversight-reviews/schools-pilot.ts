import { achieved, course, type Demo, finding, indicator } from "../content";
import { accept, ask, startReview, submit, withdraw } from "../story";
import { review } from "./review";
import { schoolsFiling } from "./school-calendar";

export const schoolsPilot = (demo: Demo) =>
  review(
    "or-schools-pilot",
    "Sherzod",
    190,
    {
      ...schoolsFiling(demo),
      title: "Schools across the border: review of the pilot year 2024–2025",
      period: { from: "2024-09-01", until: "2025-05-31" },
      summary:
        "Twelve pilot schools received textbooks in the neighbours’ languages, and eighteen teachers took part in the first exchange. Enrolment figures were taken from the ministries’ preliminary tables.",
      indicators: [
        indicator(
          "OC1",
          "Pupils of the pilot schools with a full set of textbooks",
          "outcome percentage rising",
          "%",
          course(38, 2023, 60, 57),
          "School registers, May 2025",
        ),
      ],
      milestones: [achieved("Agreement on the exchange of teachers", "2024-10-31", "2024-11-05")],
      findings: [
        finding(
          "Textbooks arrived before the second term in ten of twelve schools.",
          "10 of 12 schools",
          "2025-01-10",
          "Delivery notes",
        ),
      ],
    },
    {
      life: [
        submit(184),
        startReview(182, "Ulugbek"),
        ask(182, "Ulugbek", "Aizada"),
        accept(181, "Aizada"),
        withdraw(
          176,
          "The ministry has published corrected enrolment figures. A new review will be filed on the full school year.",
        ),
      ],
    },
  );
