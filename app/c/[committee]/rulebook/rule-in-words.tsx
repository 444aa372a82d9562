import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DescriptionList } from "@/app/ui/description-list";
import { readersFormat } from "@/lib/languages/reader";
import type { Condition, DecisionRule, Measure } from "@/lib/rules/decision-rule";

type Say = (key: string, params?: Record<string, string>) => string;

/** A decision rule as sentences: what each choice counts as, when a vote counts at all, and what adopts. */
export async function RuleInWords({ rule }: { rule: DecisionRule }) {
  const [t, format] = await Promise.all([getTranslations() as unknown as Promise<Say>, readersFormat()]);
  const choices = (names: readonly string[]) => format.list(names.map((name) => t(`choices.${name}`)));
  const sides = [...new Set(Object.values(rule.choices))].map((side) => ({
    side,
    names: Object.keys(rule.choices).filter((name) => rule.choices[name] === side),
  }));

  function measure(of: Measure): string {
    if ("choices" in of) return t("rulebook.measure.choices", { choices: choices(of.choices) });
    if ("seats" in of) return t(`rulebook.measure.seats.${of.seats}`);
    return "sum" in of ? of.sum.map(measure).join(" + ") : of.difference.map(measure).join(" − ");
  }
  function condition(of: Condition): ReactNode {
    if ("all" in of) return <Joined word={t("rulebook.all")} parts={of.all.map(condition)} />;
    if ("any" in of) return <Joined word={t("rulebook.any")} parts={of.any.map(condition)} />;
    if ("not" in of) return <Joined word={t("rulebook.not")} parts={[condition(of.not)]} />;
    if ("groupBy" in of)
      return <Joined word={t("rulebook.groups", { group: of.groupBy })} parts={[condition(of.where)]} />;
    const { to } = of;
    const right =
      typeof to === "number"
        ? format.number(to)
        : "share" in to
          ? t("rulebook.share", { share: to.share, of: measure(to.of) })
          : measure(to);
    return t(`rulebook.is.${COMPARISONS[of.is]}`, { left: measure(of.measure), right });
  }
  return (
    <DescriptionList
      entries={[
        ...sides.map(({ side, names }) => ({ term: t(`rulebook.sides.${side}`), value: choices(names) })),
        ...(rule.quorum ? [{ term: t("rulebook.quorum"), value: condition(rule.quorum) }] : []),
        { term: t("rulebook.adopts"), value: condition(rule.adopt) },
        { term: t("rulebook.otherwise"), value: t("rulebook.otherwiseSays") },
      ]}
    />
  );
}

const COMPARISONS = { ">=": "atLeast", ">": "moreThan", "<=": "atMost", "<": "lessThan", "=": "exactly" } as const;

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
