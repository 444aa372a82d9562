import { type Demo, evidence, messages, option, problem, proposed } from "../content";
import { accept, advise, ask, comment, startReview, submit } from "../story";
import { note } from "./note";

export const womenTraders = ({ day, project }: Demo) =>
  note(
    "pn-women-traders",
    "Parvina",
    29,
    {
      title: "A lane of their own: women traders at the three crossings",
      type: "advocacy",
      area: "trade",
      project: project("P-02"),
      audience: "Customs and border services",
      summary:
        "Women carry most of the small trade and wait longest, because they travel on foot and in groups. The note argues for a reserved morning lane at all three crossings.",
      keyMessages: messages(
        "Women traders wait a median of 31 minutes longer than men with the same goods.",
        "A reserved lane was tried for six weeks and slowed nobody else.",
      ),
      problem: problem(
        "Foot passengers with goods are checked after vehicles.",
        "About 2,300 women a day at three crossings.",
        "One scanner serves both lanes and is given to vehicles first.",
        "Scanners for foot passengers arrive in January.",
      ),
      options: [
        option(
          "Reserved morning lane",
          "Six to ten in the morning, with a woman officer and a scanner.",
          "Wait falls by about 40 minutes.",
          "Made for women; open to the elderly and to parents with children.",
          "USD 55,000 a year.",
          "Time stamps at the scanner.",
        ),
        option(
          "Second scanner without a reserved lane",
          "Both lanes get a scanner.",
          "Wait falls by about 15 minutes for all.",
          "Equal for all.",
          "USD 180,000 once.",
          "Time stamps at the scanner.",
        ),
        option(
          "No change",
          "One scanner, vehicles first, as now.",
          "None.",
          "Women go on waiting longest.",
          "None.",
          "None.",
        ),
      ],
      recommendations: [
        proposed("Open the reserved lane at all three crossings with the new scanners.", "Customs services", day(60)),
      ],
      evidence: [
        evidence("Waiting by sex and mode of travel.", "Counts on eighteen days, 2026", 3),
        evidence("The trial lane slowed nobody.", "Trial at one crossing, six weeks, before and after", 2),
      ],
      targets: ["5.a", "8.5"],
    },
    {
      life: [
        submit(25),
        startReview(24, "Ulugbek"),
        ask(24, "Ulugbek", "Bakyt"),
        ask(23, "Ulugbek", "Aizada"),
        accept(22, "Bakyt"),
        accept(21, "Aizada"),
        advise(
          15,
          "Bakyt",
          "oppose",
          "The note argues for one option and treats the other two in four lines. As advocacy it is honest, yet I cannot recommend a quota on lane use without figures on waiting.",
        ),
        comment(14, null, "The figures exist; I have asked the customs service for leave to quote them."),
      ],
    },
  );
