import "server-only";
import { getTranslations } from "next-intl/server";
import type { GroupClause, Measure, MeasureClause } from "@/lib/rules/decision-rule";
import { readersFormat } from "./reader";

type Say = (key: string, params?: Record<string, string>) => string;

/** Says one clause of a decision rule: what is counted, and how it must compare. */
export async function clauseSayer(): Promise<(clause: MeasureClause | GroupClause) => string> {
  const [t, format] = await Promise.all([getTranslations() as unknown as Promise<Say>, readersFormat()]);
  function measure(of: Measure): string {
    if ("choices" in of)
      return t("rulebook.measure.choices", { choices: format.list(of.choices.map((name) => t(`choices.${name}`))) });
    if ("seats" in of) return t(`rulebook.measure.seats.${of.seats}`);
    return "sum" in of ? of.sum.map(measure).join(" + ") : of.difference.map(measure).join(" − ");
  }
  return (clause) => {
    if ("groupBy" in clause) return t("rulebook.groups", { group: clause.groupBy });
    const { measure: left, is, to } = clause;
    const right =
      typeof to === "number"
        ? format.number(to)
        : "share" in to
          ? t("rulebook.share", { share: to.share, of: measure(to.of) })
          : measure(to);
    return t(`rulebook.is.${COMPARISONS[is]}`, { left: measure(left), right });
  };
}

const COMPARISONS = { ">=": "atLeast", ">": "moreThan", "<=": "atMost", "<": "lessThan", "=": "exactly" } as const;
