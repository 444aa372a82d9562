import { type Demo, evidence, messages, option, problem, proposed } from "../content";
import { accept, advise, ask, comment, sendBack, share, startReview, submit } from "../story";
import { note } from "./note";

export const snowData = ({ day, project }: Demo) =>
  note(
    "pn-snow-data",
    "Madina",
    31,
    {
      title: "Open snow and runoff data: what to publish, and when",
      area: "environment",
      project: project("P-09"),
      audience: "Hydrometeorological services and basin organisations",
      summary:
        "Runoff forecasts improve when stations on both sides of a pass are read together. The note compares publication at once, after the season, and on request.",
      keyMessages: messages(
        "A forecast made with all stations is a third better than one made with half of them.",
        "Nothing in the law of either country forbids publication of snow depth.",
      ),
      problem: problem(
        "Snow data are exchanged by letter, weeks after they are needed.",
        "Fourteen of 31 stations are read by one side only.",
        "Rules of the 1970s treat runoff as restricted; nobody has reviewed them since.",
        "The restored stations transmit hourly, and next season’s forecast is due in April.",
      ),
      options: [
        option(
          "Publish at once",
          "Hourly data of snow stations on an open page.",
          "Forecast error falls by about a third.",
          "Farmers and students gain the same access as services.",
          "USD 24,000 a year for the page.",
          "Availability of each station, monthly.",
        ),
        option(
          "Publish after the season",
          "The year’s data each October.",
          "Better models, but not in time for the season.",
          "Researchers gain most.",
          "USD 9,000 a year.",
          "Date of publication.",
        ),
      ],
      recommendations: [
        proposed(
          "Publish snow depth and water equivalent of all 31 stations hourly.",
          "Hydrometeorological services of both countries",
          day(130),
        ),
      ],
      evidence: [
        evidence("Forecasts with all stations have a third less error.", "Hindcast of twenty seasons", 3),
        evidence(
          "Open data did not lower sales of services’ products elsewhere.",
          "Evaluation of four national services",
          4,
        ),
      ],
      targets: ["13.3", "6.5", "17.18"],
    },
    {
      life: [
        share(30, "Farrukh", "commenter"),
        comment(29, "Farrukh", "Please check with the service whether the archive before 1991 may be named."),
        submit(27),
        startReview(25, "Ulugbek"),
        ask(25, "Ulugbek", "Bakyt"),
        accept(24, "Bakyt"),
        advise(
          16,
          "Bakyt",
          "return",
          "Both options assume that the archive is digitised. It is not: two thirds are paper. The cost section must say who pays for scanning.",
        ),
        sendBack(
          15,
          "Saltanat",
          "Please add the cost of digitising the archive to both options, as the reviewer asks, and resubmit.",
        ),
      ],
    },
  );
