import { type Demo, evidence, messages, option, problem, proposed } from "../content";
import { accept, advise, ask, attach, entrust, openBallot, startReview, state, submit, vote, voteFor } from "../story";
import { note } from "./note";

export const seismic = ({ day }: Demo) =>
  note(
    "pn-seismic",
    "Farrukh",
    260,
    {
      title: "Safe schools: in what order to strengthen 273 weak buildings",
      area: "infrastructure",
      audience: "Ministries of education and of emergency situations",
      summary:
        "A screening of 722 schools found 273 with weak walls. Money covers about thirty a year. The note compares three orders of work: by building type, by pupils at risk, and by district in turn.",
      keyMessages: messages(
        "Ordering by pupils at risk protects twice as many children in the first five years.",
        "Adobe schools are few and small but cannot be strengthened: they must be replaced.",
      ),
      problem: problem(
        "More than a third of screened schools would not stand a strong earthquake.",
        "273 buildings, 97,000 pupils.",
        "Brick walls without ties, built before the code of 1970.",
        "Budgets for three years are drawn up this spring.",
      ),
      options: [
        option(
          "By building type",
          "Worst type first, wherever it stands.",
          "Protects 14,000 pupils in five years.",
          "Remote small schools first.",
          "USD 41 million in five years.",
          "Buildings finished.",
        ),
        option(
          "By pupils at risk",
          "Most pupils in weak rooms first.",
          "Protects 31,000 pupils in five years.",
          "Towns first; a tenth of the money is kept for adobe schools.",
          "USD 41 million in five years.",
          "Pupils in safe rooms.",
        ),
        option(
          "By district in turn",
          "Each district gets an equal share a year.",
          "Protects 19,000 pupils in five years.",
          "Equal by district, not by child.",
          "USD 43 million in five years.",
          "Buildings by district.",
        ),
      ],
      recommendations: [
        proposed(
          "Adopt the order by pupils at risk, with a tenth of the money for adobe schools.",
          "Ministries of education",
          day(-60),
        ),
        proposed("Publish the list and the state of every building.", "Ministries of emergency situations", day(20)),
      ],
      evidence: [
        evidence("State of every school.", "Screening of 722 buildings, 2025", 3),
        evidence("Tied brick walls survive where untied ones fall.", "Systematic review of 31 earthquakes", 1),
      ],
      targets: ["4.a", "11.5", "13.1"],
    },
    {
      confidentiality: "public",
      life: [
        attach(
          258,
          "schools-by-type.csv",
          "type,schools,pupils,weak_walls\nframe,212,96400,31\nbrick before 1970,148,52100,121\nbrick after 1970,305,134800,64\nadobe,57,9300,57\n",
        ),
        submit(255),
        startReview(253, "Ulugbek"),
        ask(253, "Ulugbek", "Aizada"),
        ask(253, "Ulugbek", "Svetlana"),
        accept(252, "Aizada"),
        accept(251, "Svetlana"),
        advise(
          246,
          "Aizada",
          "recommend",
          "The strongest evidence filed with the committee so far: a screening of every school, not a sample.",
        ),
        advise(
          244,
          "Svetlana",
          "recommend",
          "Подход к очерёдности справедлив: сначала школы с наибольшим числом учеников в слабых зданиях.",
        ),
        openBallot(242, "Saltanat"),
        vote(240, "Bakyt", "approve"),
        vote(239, "Parvina", "approve"),
        vote(238, "Rustam", "approve"),
        entrust(237, "Ogulgerek", "KZ"),
        voteFor(236, "Yerlan", "TM", "approve"),
        vote(235, "Yerlan", "approve"),
        state(
          230,
          "Rustam",
          "interpretation",
          "Uzbekistan understands the order of schools in annex 2 as advice; each ministry decides on its own schools.",
        ),
      ],
    },
  );
