import { getLocale, getTranslations } from "next-intl/server";
import { ruleSentences, type Sentence } from "@/app/workflows/rule-sentences";
import { clauseInWords } from "@/lib/languages/clause-in-words";
import type { Say } from "@/lib/languages/in-words";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import type { Papers } from "@/lib/papers/store";
import { decide } from "@/lib/rules/decision";
import { showMixed } from "@/lib/rules/fraction";
import { isTacit } from "@/lib/rules/procedure";
import type { RecordBundle } from "@/lib/rules/record-bundle";
import { namedClauses } from "@/lib/rules/walk";
import type { Block, Paper } from "@/lib/typeset/pdf";
import { heldOnPaper, positionsOnPaper } from "./positions";

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

/** How it was held, by which rule, who said what and why, and clause by clause what it came to. Nothing without a counted decision. */
export async function decisionOnPaper(record: RecordBundle, { ballots: all }: Papers): Promise<Paper["sections"]> {
  const { rule, roster, ballots, closesAt, outcome, item } = record;
  const ballot = all.find(({ id }) => id === item.decision?.ballot);
  if (!rule || !roster || !ballots || !outcome || !ballot) return [];
  const [t, format, locale] = await Promise.all([
    getTranslations() as unknown as Promise<Say>,
    readersFormat(),
    getLocale(),
  ]);
  const words = { t, format, locale };
  const seats = Object.fromEntries(roster.map(({ id }) => [id, nameIn(locale, { en: id, ...record.delegations[id] })]));
  const { clauses } = decide(rule, roster, ballots, closesAt);
  const named = new Map(namedClauses(rule).map(({ id, clause }) => [id, clause]));
  const inWords = (id: string) => {
    const clause = named.get(id);
    return clause ? clauseInWords(t, clause) : id;
  };
  return [
    { title: t("record.paper.held"), blocks: [heldOnPaper(ballot, isTacit(rule, ballot.seats), words)] },
    {
      title: t("record.paper.rule"),
      blocks: [{ is: "pairs", pairs: ruleSentences(t, rule, seats).map(({ term, says }) => [term, linesOf(says)]) }],
    },
    { title: t("record.paper.positions"), blocks: positionsOnPaper(ballot, words) },
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

const linesOf = ({ text, parts }: Sentence, depth = 0): string =>
  [`${"    ".repeat(depth)}${text}`, ...parts.map((part) => linesOf(part, depth + 1))].join("\n");
