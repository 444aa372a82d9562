import { getTranslations } from "next-intl/server";
import { evaluationWords } from "@/app/evaluations";
import { loadCapacity } from "@/lib/capacity/loaders";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import { followUpOf } from "@/lib/recommendations/loaders";
import { evaluationOf, LEVELS } from "@/lib/rules/kirkpatrick";
import { addendumSymbol, revisionSymbol } from "@/lib/rules/numbering";
import type { Pair, Paper } from "@/lib/typeset/pdf";
import { followUpActs, recommendationsOnPaper } from "../../../follow-up/in-words";
import { foundIn, nextStep } from "../capacity/in-words";

type Sections = Paper["sections"];

/** What came after an adoption: what was issued beside the text, and what became of its recommendations or of a request. */
export async function afterwardsOnPaper(dossier: Dossier): Promise<Sections> {
  const parts = await Promise.all([issuedOnPaper(dossier), followUpOnPaper(dossier), capacityOnPaper(dossier)]);
  return parts.flat();
}

/** What was put right in the text since its adoption, passage by passage, and what was added to it. */
export async function issuedOnPaper({ papers, row }: Pick<Dossier, "papers" | "row">): Promise<Sections> {
  const [t, format] = await Promise.all([getTranslations("register"), readersFormat()]);
  const symbol = row.item.symbol ?? "";
  const corrigenda: Sections = papers.revisions.flatMap(
    ({ number, corrigendum, corrections, note, name, submittedAt }) =>
      corrigendum === null || corrections === null
        ? []
        : [
            {
              title: t("corrigendum", { symbol: revisionSymbol(symbol, number, corrigendum) }),
              blocks: [
                {
                  is: "text",
                  text: [`${name}, ${format.date(new Date(submittedAt))}`, note].filter(Boolean).join("\n"),
                },
                {
                  is: "list",
                  items: corrections.map(({ instead, read }) =>
                    t.markup("forRead", { instead, read, old: quoted, new: quoted }),
                  ),
                },
              ],
            },
          ],
  );
  const addenda: Sections = papers.addenda.map(({ number, title, body, name, issuedAt }) => ({
    title: t("addendum", { symbol: addendumSymbol(symbol, number) }),
    blocks: [
      { is: "text", text: `${name}, ${format.date(new Date(issuedAt))}` },
      { is: "text", heading: title, text: body },
    ],
  }));
  return [...corrigenda, ...addenda];
}

const quoted = (text: string) => `“${text}”`;

/** Each recommendation as it stands today; below it everything said and done about it. */
async function followUpOnPaper(dossier: Dossier): Promise<Sections> {
  const [{ recommendations, today }, act, format] = await Promise.all([
    followUpOf(dossier),
    followUpActs(),
    readersFormat(),
  ]);
  const told = (entry: (typeof recommendations)[number]["entries"][number]) =>
    [`${format.moment(entry.at)}: ${act(entry)}`, entry.note].filter(Boolean).join(" ");
  const lines = recommendations.map((row) => ({ ...row, below: row.entries.map(told).join("\n") }));
  return recommendationsOnPaper(lines, today);
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
    const { text, note, responses } = figure(found);
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
