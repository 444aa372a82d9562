import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DescriptionList } from "@/app/ui/description-list";
import type { Say } from "@/lib/languages/in-words";
import type { Condition, DecisionRule } from "@/lib/rules/decision-rule";
import { clauseInWords } from "./clause-in-words";

type Props = {
  rule: DecisionRule;
  /** What to call the seats that a rule names. */
  seats?: Readonly<Record<string, string>>;
};

/** A decision rule as sentences: what each choice counts as, when a vote counts at all, and what adopts. */
export function RuleInWords({ rule, seats = {} }: Props) {
  const t = useTranslations() as unknown as Say;
  const sides = [...new Set(Object.values(rule.choices))].map((side) => ({
    side,
    names: Object.keys(rule.choices).filter((name) => rule.choices[name] === side),
  }));

  function condition(of: Condition): ReactNode {
    if ("all" in of) return <Joined word={t("rulebook.all")} parts={of.all.map(condition)} />;
    if ("any" in of) return <Joined word={t("rulebook.any")} parts={of.any.map(condition)} />;
    if ("not" in of) return <Joined word={t("rulebook.not")} parts={[condition(of.not)]} />;
    if ("groupBy" in of) return <Joined word={clauseInWords(t, of)} parts={[condition(of.where)]} />;
    return clauseInWords(t, of);
  }
  const { quorum, adopt, reject, tie } = rule;
  return (
    <DescriptionList
      entries={[
        ...sides.map(({ side, names }) => ({
          term: t(`rulebook.sides.${side}`),
          value: names.map((name) => t(`choices.${name}`)).join(", "),
        })),
        ...(quorum ? [{ term: t("rulebook.quorum"), value: condition(quorum), wide: true }] : []),
        { term: t("rulebook.adopts"), value: condition(adopt), wide: true },
        ...(reject ? [{ term: t("rulebook.rejects"), value: condition(reject), wide: true }] : []),
        ...(tie
          ? [
              {
                term: t("rulebook.tie"),
                value: t("rulebook.casting", { seat: seats[tie.casting] ?? tie.casting }),
                wide: true,
              },
            ]
          : []),
        { term: t("rulebook.otherwise"), value: t(`rulebook.otherwiseSays.${reject ? "noOpinion" : "notAdopted"}`) },
      ]}
    />
  );
}

function Joined({ word, parts }: { word: string; parts: ReactNode[] }) {
  return (
    <>
      {word}
      <ul className="grid list-disc gap-1 ps-5">
        {parts.map((part, index) => (
          <li key={index}>{part}</li>
        ))}
      </ul>
    </>
  );
}
