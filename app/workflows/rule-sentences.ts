import { clauseInWords } from "@/lib/languages/clause-in-words";
import type { Say } from "@/lib/languages/in-words";
import { type Condition, type DecisionRule, SIDES } from "@/lib/rules/decision-rule";

/** A sentence, and what it joins. */
export type Sentence = { text: string; parts: Sentence[] };

/** A decision rule as sentences: what each choice counts as, when a vote counts at all, and what adopts. */
export function ruleSentences(
  t: Say,
  { choices, quorum, adopt, reject, tie }: DecisionRule,
  seats: Readonly<Record<string, string>> = {},
): { term: string; says: Sentence; wide?: boolean }[] {
  const sides = SIDES.filter((side) => Object.values(choices).includes(side)).map((side) => ({
    term: t(`rulebook.sides.${side}`),
    says: said(
      Object.keys(choices)
        .filter((name) => choices[name] === side)
        .map((name) => t(`choices.${name}`))
        .join(", "),
    ),
  }));
  const condition = (of: Condition): Sentence => {
    if ("all" in of) return { text: t("rulebook.all"), parts: of.all.map(condition) };
    if ("any" in of) return { text: t("rulebook.any"), parts: of.any.map(condition) };
    if ("not" in of) return { text: t("rulebook.not"), parts: [condition(of.not)] };
    return { text: clauseInWords(t, of), parts: "groupBy" in of ? [condition(of.where)] : [] };
  };
  const casting = tie && t("rulebook.casting", { seat: seats[tie.casting] ?? tie.casting });
  return [
    ...sides,
    ...(quorum ? [{ term: t("rulebook.quorum"), says: condition(quorum), wide: true }] : []),
    { term: t("rulebook.adopts"), says: condition(adopt), wide: true },
    ...(reject ? [{ term: t("rulebook.rejects"), says: condition(reject), wide: true }] : []),
    ...(casting ? [{ term: t("rulebook.tie"), says: said(casting), wide: true }] : []),
    { term: t("rulebook.otherwise"), says: said(t(`rulebook.otherwiseSays.${reject ? "noOpinion" : "notAdopted"}`)) },
  ];
}

const said = (text: string): Sentence => ({ text, parts: [] });
