import { getLocale, getTranslations } from "next-intl/server";
import { ruleSentences, type Sentence } from "@/app/workflows/rule-sentences";
import type { Say } from "@/lib/languages/in-words";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import { decide } from "@/lib/rules/decision";
import type { RecordBundle } from "@/lib/rules/record-bundle";
import type { Paper } from "@/lib/typeset/pdf";

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
  const { clauses } = decide(rule, roster, ballots, closesAt);
  const silent = roster.filter(({ id }) => !ballots.some(({ seat }) => seat === id));
  const positions = [
    ...ballots.map(({ seat, choice, at, person = "", statement = "" }) => [
      `${names(seat)}${person ? `, ${person}` : ""}`,
      t(`choices.${choice}`),
      statement,
      at ? format.moment(new Date(at)) : "",
    ]),
    ...silent.map(({ id }) => [names(id), t("item.ballot.silent"), "", ""]),
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
          widths: [4, 2, 2, 3],
          rows: clauses.map(({ id, left, right, holds }) => [
            id,
            left,
            right,
            t(holds ? "record.paper.met" : "record.paper.notMet"),
          ]),
        },
      ],
    },
  ];
}

const linesOf = ({ text, parts }: Sentence, depth = 0): string =>
  [`${"    ".repeat(depth)}${text}`, ...parts.map((part) => linesOf(part, depth + 1))].join("\n");
