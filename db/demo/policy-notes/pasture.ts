import { barrier, type Demo, evidence, messages, option, problem, proposed } from "../content";
import { accept, advise, ask, defer, release, startReview, submit } from "../story";
import { note } from "./note";

export const pasture = ({ day }: Demo) =>
  note(
    "pn-pasture",
    "Bakyt",
    70,
    {
      title: "Seasonal pasture routes across the border: permits, corridors or exchange",
      area: "partnership",
      audience: "Ministries of agriculture and border services",
      summary:
        "Herders of nine villages drive 60,000 sheep across the border each May by custom, without a paper that covers them. The note compares yearly permits, three marked corridors and an exchange of pastures.",
      keyMessages: messages(
        "Most incidents on pastures happen in the two weeks of the drive.",
        "Three corridors cover nine of ten flocks.",
      ),
      problem: problem(
        "The drive has no legal form, so each year depends on goodwill at the post.",
        "Nine villages, 340 families, 60,000 animals.",
        "Routes are older than the border and were never written down.",
        "Demarcation of the two southern sections ends in spring.",
      ),
      options: [
        option(
          "Yearly permits",
          "Each family applies in March.",
          "Predictable, but slow: two months a permit.",
          "Families far from offices are left out.",
          "USD 70,000 a year for offices.",
          "Permits issued.",
        ),
        option(
          "Three marked corridors",
          "Flocks pass on set days with a veterinary check.",
          "Incidents fall; disease control improves.",
          "All families pass alike.",
          "USD 260,000 once, 40,000 a year.",
          "Counts and incidents at the gates.",
        ),
        option(
          "Exchange of pastures",
          "Each side keeps to its own slopes and cedes an equal area.",
          "Ends the drive within five years.",
          "Families lose routes they have used for generations.",
          "Compensation of about USD 1.3 million.",
          "Stock per hectare.",
        ),
      ],
      recommendations: [
        proposed(
          "Mark three corridors and open them on set days in May and September.",
          "Border services and ministries of agriculture",
          day(160),
        ),
      ],
      barriers: [
        barrier(
          "Routes cross sections under demarcation.",
          "The note leaves the two southern routes out until the commission has finished.",
        ),
      ],
      evidence: [
        evidence("Routes and numbers of flocks.", "Map made with herders of nine villages, 2025", 4),
        evidence("Incidents by week of the year.", "Registers of both border services, 2019–2025", 3),
      ],
      targets: ["2.3", "16.1"],
    },
    {
      life: [
        submit(66),
        startReview(64, "Ulugbek"),
        ask(64, "Ulugbek", "Nargiza"),
        ask(64, "Ulugbek", "Svetlana"),
        accept(63, "Nargiza"),
        release(60, "Ulugbek", "Svetlana", "On leave until the end of the month; one review suffices here."),
        advise(
          57,
          "Nargiza",
          "recommend",
          "The map of routes is new knowledge and was checked with herders on both sides.",
        ),
        defer(
          54,
          "Rustam",
          "Deferred to the next meeting: the border commission discusses the two southern routes first.",
        ),
      ],
    },
  );
