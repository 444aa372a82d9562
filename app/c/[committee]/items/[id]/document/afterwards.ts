import { getTranslations } from "next-intl/server";
import { evaluationWords } from "@/app/evaluations";
import { loadCapacity } from "@/lib/capacity/loaders";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import { followUpOf } from "@/lib/recommendations/loaders";
import { followUpStanding, responseOf } from "@/lib/rules/follow-up";
import { evaluationOf, FEWEST, LEVELS } from "@/lib/rules/kirkpatrick";
import { addendumSymbol } from "@/lib/rules/numbering";
import type { FollowUpAct } from "@/lib/rules/words";
import type { Pair, Paper } from "@/lib/typeset/pdf";
import { foundIn, nextStep } from "../capacity/in-words";

type Sections = Paper["sections"];

/** What came after an adoption: what was added to the text, and what became of its recommendations or of a request. */
export async function afterwardsOnPaper(dossier: Dossier): Promise<Sections> {
  const parts = await Promise.all([addendaOnPaper(dossier), followUpOnPaper(dossier), capacityOnPaper(dossier)]);
  return parts.flat();
}

async function addendaOnPaper({ papers, row }: Dossier): Promise<Sections> {
  const [t, format] = await Promise.all([getTranslations("register"), readersFormat()]);
  return papers.addenda.map(({ number, title, body, name, issuedAt }) => ({
    title: t("addendum", { symbol: addendumSymbol(row.item.symbol ?? "", number) }),
    blocks: [
      { is: "text", text: `${name}, ${format.date(new Date(issuedAt))}` },
      { is: "text", heading: title, text: body },
    ],
  }));
}

/** Each recommendation as it stands today; below it everything said and done about it. */
async function followUpOnPaper(dossier: Dossier): Promise<Sections> {
  const { recommendations, today } = await followUpOf(dossier);
  if (recommendations.length === 0) return [];
  const [t, day, format] = await Promise.all([getTranslations("followUp"), readersDay(), readersFormat()]);
  type Entry = (typeof recommendations)[number]["entries"][number];
  const told = ({ at, by, act, response, implementation, note }: Entry) => {
    const what = t(`acts.${act as FollowUpAct}`, {
      by: by ?? "",
      response: response ? t(`responses.${response}`) : "",
      implementation: implementation ? t(`implementations.${implementation}`) : "",
    });
    return [`${format.moment(at)}: ${what}`, note].filter(Boolean).join(" ");
  };
  return [
    {
      title: t("title"),
      blocks: [
        {
          is: "table",
          columns: [t("recommendation"), t("addressee"), t("due"), t("response"), t("standing")],
          widths: [6, 3, 2.4, 2.6, 2],
          rows: recommendations.map((row) => [
            row.text,
            row.addressee,
            day(row.dueOn),
            [t(`responses.${responseOf(row, today)}`), t(`implementations.${row.implementation}`)].join("\n"),
            t(`standings.${followUpStanding(row, today)}`),
          ]),
          below: recommendations.map(({ entries }) => entries.map(told).join("\n")),
        },
      ],
    },
  ];
}

/** Who provides what was asked for, when it took place, and what it brought. */
async function capacityOnPaper(dossier: Dossier): Promise<Sections> {
  const life = await loadCapacity(dossier);
  if (!life) return [];
  const { state, provider, place, startsOn, endsOn, hours, women, men, evaluations } = life.capacity;
  const [t, day, format, figure] = await Promise.all([
    getTranslations("capacity"),
    readersDay(),
    readersFormat(),
    evaluationWords(),
  ]);
  const pairs: (Pair | false | null | "")[] = [
    [t("list.state"), t(`states.${state}`)],
    life.owed && [t("next"), await nextStep(life.owed, life.today)],
    provider && [t("provider"), provider],
    place && [t("place"), place],
    startsOn && endsOn && [t("days"), `${day(startsOn)} – ${day(endsOn)}`],
    hours !== null && [t("hours"), format.number(hours)],
    women !== null && men !== null && [t("participants"), t("participantsOf", { count: women + men, women, men })],
  ];
  const notes = foundIn(dossier.papers.events);
  const rows = LEVELS.flatMap((level) => {
    const found = evaluationOf(evaluations, level);
    if (!found) return [];
    const { text, note } = figure(found);
    const { answered, asked } = found;
    const responses =
      answered === null ? t("responsesFew", { fewest: String(FEWEST), asked }) : t("responsesOf", { answered, asked });
    const name = t("nthLevel", { level: String(level), name: t(`levels.${level}`) });
    return [[name, [text, note].filter(Boolean).join("\n"), responses, notes[level] ?? ""]];
  });
  return [
    {
      title: t("title"),
      blocks: [
        { is: "pairs", pairs: pairs.filter((pair) => Boolean(pair)) as Pair[] },
        ...(rows.length > 0
          ? [
              {
                is: "table" as const,
                heading: t("evaluations"),
                columns: [t("level"), t("figure"), t("responses"), t("evaluationNote")],
                widths: [3, 4, 3, 5],
                rows,
              },
            ]
          : []),
      ],
    },
  ];
}
