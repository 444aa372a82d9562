import { type Demo, evidence, messages, option, problem, proposed } from "../content";
import { accept, ask, startReview, submit, withdraw } from "../story";
import { note } from "./note";

export const museumLoans = ({ day }: Demo) =>
  note(
    "pn-museum-loans",
    "Dilnoza",
    82,
    {
      title: "Loans between museums of the region: insurance, guarantee or exchange",
      area: "culture",
      audience: "Ministries of culture",
      summary:
        "Insurance makes a loan between neighbouring museums dearer than one to Europe. The note compares commercial insurance, a mutual state guarantee and exchange without insurance.",
      keyMessages: messages("A mutual guarantee would have cost nothing in the last fifteen years."),
      problem: problem(
        "Museums decline loans because insurance costs more than the exhibition.",
        "Eleven of fourteen planned loans were dropped in 2025.",
        "Insurers rate the region by its roads.",
        "A joint exhibition is planned for 2027.",
      ),
      options: [
        option(
          "Commercial insurance",
          "Each borrower insures at market price.",
          "Few loans.",
          "Large museums only.",
          "2–4 % of value a loan.",
          "Loans made.",
        ),
        option(
          "Mutual guarantee",
          "Each state answers for objects lent to it.",
          "Loans become usual.",
          "Small museums gain most.",
          "No premium; a liability of up to USD 20 million.",
          "Loans and damages.",
        ),
      ],
      recommendations: [proposed("Conclude an agreement on a mutual guarantee.", "Ministries of culture", day(150))],
      evidence: [evidence("No damage on 63 loans in fifteen years.", "Registers of five museums", 3)],
      targets: ["11.4"],
    },
    {
      life: [
        submit(78),
        startReview(77, "Gulnora"),
        ask(77, "Gulnora", "Nargiza"),
        accept(76, "Nargiza"),
        withdraw(70, "The three museums signed an agreement of their own last week, and the note is no longer needed."),
      ],
    },
  );
