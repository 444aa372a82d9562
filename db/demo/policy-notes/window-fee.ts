import { type Demo, evidence, messages, option, problem, proposed } from "../content";
import { reject, submit } from "../story";
import { note } from "./note";

export const windowFee = ({ day }: Demo) =>
  note(
    "pn-window-fee",
    "Rustam",
    58,
    {
      title: "Fees of the national single windows: one tariff for small consignments",
      area: "trade",
      audience: "Ministries of finance",
      summary:
        "A small consignment pays between four and nineteen dollars at the single window, depending on the country. The note proposes one tariff for consignments under USD 500.",
      keyMessages: messages("Fees weigh most on the smallest consignments."),
      problem: problem(
        "Fees are fixed sums, so that small consignments pay a larger share.",
        "About 90,000 consignments a year are worth less than USD 500.",
        "Each window was financed by its own loan.",
        "Two windows revise their tariffs this year.",
      ),
      options: [
        option(
          "One tariff",
          "Two dollars for consignments under USD 500 in all countries.",
          "Small trade grows.",
          "Gains go to small traders.",
          "USD 0.7 million a year of lost fees.",
          "Consignments by value.",
        ),
        option("No change", "Each country keeps its own fee.", "None.", "Small traders pay most.", "None.", "As now."),
      ],
      recommendations: [proposed("Set one tariff for small consignments.", "Ministries of finance", day(120))],
      evidence: [evidence("Fees by country and value.", "Published tariffs, 2026", 3)],
      targets: ["17.11"],
    },
    {
      life: [
        submit(55),
        reject(
          51,
          "Saltanat",
          "Fees of national single windows are set by law in each state and were excluded from the committee’s mandate. The author may bring the question to the trade ministers’ meeting.",
        ),
      ],
    },
  );
