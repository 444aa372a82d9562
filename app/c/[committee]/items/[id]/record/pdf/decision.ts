import { getLocale, getTranslations } from "next-intl/server";
import { ruleSentences, type Sentence } from "@/app/workflows/rule-sentences";
import { clauseInWords } from "@/lib/languages/clause-in-words";
import type { Say } from "@/lib/languages/in-words";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import { decide, idleCastingVote } from "@/lib/rules/decision";
import { showMixed } from "@/lib/rules/fraction";
import { marksOf } from "@/lib/rules/marks";
import { OF_MEMBER } from "@/lib/rules/positions";
import type { RecordBundle } from "@/lib/rules/record-bundle";
import { namedClauses } from "@/lib/rules/walk";
import type { Block, Paper } from "@/lib/typeset/pdf";

/** What was entered in the record beside the positions, whole. */
export async function statementsOnPaper({ statements, people, delegations }: RecordBundle): Promise<Paper["sections"]> {
  if (statements.length === 0) return [];
  const [t, format, locale] = await Promise.all([
    getTranslations() as unknown as Promise<Say>,
    readersFormat(),
    getLocale(),
  ]);
  const blocks = statements.map(({ kind, seat, by, body, at }): Block => {
    const whose = [seat && nameIn(locale, { en: seat, ...delegations[seat] }), people[by]].filter(Boolean).join(", ");
    const when = format.moment(new Date(at));
    return { is: "text", heading: `${t(`item.ballot.statementKinds.${kind}`)} · ${whose} · ${when}`, text: body };
  });
  return [{ title: t("item.ballot.statements"), blocks }];
}

/** By which rule, who said what and why, and clause by clause what it came to. Nothing without a counted decision. */
export async function decisionOnPaper(record: RecordBundle): Promise<Paper["sections"]> {
  const { rule, roster, ballots, closesAt, outcome } = record;
  if (!rule || !roster || !ballots || !outcome) return [];
  const [t, format, locale] = await Promise.all([
    getTranslations() as unknown as Promise<Say>,
    readersFormat(),
    getLocale(),
  ]);
  const names = (id: string) => nameIn(locale, { en: id, ...record.delegations[id] });
  const seats = Object.fromEntries(roster.map(({ id }) => [id, names(id)]));
  const marks = new Map(roster.map((seat) => [seat.id, marksOf(seat)]));
  const seated = (id: string, person = "") => [names(id), ...(marks.get(id) ?? []), person].filter(Boolean).join(", ");
  const { clauses } = decide(rule, roster, ballots, closesAt);
  const named = new Map(namedClauses(rule).map(({ id, clause }) => [id, clause]));
  const inWords = (id: string) => {
    const clause = named.get(id);
    return clause ? clauseInWords(t, clause) : id;
  };
  const last = new Map(ballots.flatMap((ballot, place) => (ballot.void === undefined ? [[ballot.seat, place]] : [])));
  const idle = idleCastingVote(rule, roster, ballots)?.seat;
  const silent = roster.filter(({ id }) => !ballots.some(({ seat }) => seat === id));
  const positions = [
    ...ballots.map(({ seat, choice, at, person = "", statement = "", void: why }, place) => [
      seated(seat, person),
      uncounted(
        t,
        t(`choices.${choice}`),
        why ?? (last.get(seat) !== place ? "replaced" : seat === idle ? "noTie" : undefined),
      ),
      statement,
      at ? format.moment(new Date(at)) : "",
    ]),
    ...silent.map(({ id, standing }) => [
      seated(id),
      t(standing === "vacant" ? "item.ballot.isVacant" : "record.paper.silent"),
      "",
      "",
    ]),
  ];
  return [
    {
      title: t("record.paper.rule"),
      blocks: [{ is: "pairs", pairs: ruleSentences(t, rule, seats).map(({ term, says }) => [term, linesOf(says)]) }],
    },
    {
      title: t("record.paper.positions"),
      blocks: [
        {
          is: "table",
          columns: [
            t("item.ballot.delegation"),
            t("item.ballot.position"),
            t("item.ballot.reason"),
            t("item.ballot.when"),
          ],
          widths: [4, 3, 6, 4],
          rows: positions,
        },
      ],
    },
    {
      title: t("record.paper.outcome", { outcome: t(`outcomes.${outcome}`) }),
      blocks: [
        {
          is: "table",
          columns: [
            t("record.paper.clause"),
            t("record.paper.measured"),
            t("record.paper.against"),
            t("record.paper.result"),
          ],
          widths: [6, 2, 2, 2],
          figures: [1, 2],
          rows: clauses.map(({ id, left, right, holds }) => [
            inWords(id),
            showMixed(left),
            showMixed(right),
            t(holds ? "record.paper.met" : "record.paper.notMet"),
          ]),
        },
      ],
    },
  ];
}

/** Reasons that the product itself gives are words of the language; any other is what the secretary wrote. */
const VOIDS = ["withdrawn", "replaced", "noTie", OF_MEMBER];
const uncounted = (t: Say, choice: string, why: string | undefined) =>
  why === undefined
    ? choice
    : t("record.paper.uncounted", { choice, why: VOIDS.includes(why) ? t(`record.paper.voids.${why}`) : why });

const linesOf = ({ text, parts }: Sentence, depth = 0): string =>
  [`${"    ".repeat(depth)}${text}`, ...parts.map((part) => linesOf(part, depth + 1))].join("\n");
