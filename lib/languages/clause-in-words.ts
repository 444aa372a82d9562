import type { GroupClause, Measure, MeasureClause, ShareOf } from "@/lib/rules/decision-rule";
import type { Say } from "./in-words";

/** One comparison of a decision rule as a sentence. */
export function clauseInWords(t: Say, clause: MeasureClause | GroupClause): string {
  const { to } = clause;
  const is = COMPARISONS[clause.is];
  if ("groupBy" in clause) {
    const groups = clause.weight
      ? t("rulebook.groupsWeighted", { group: clause.groupBy, weight: clause.weight })
      : t("rulebook.groups", { group: clause.groupBy });
    const right =
      typeof to === "number" ? String(to) : t("rulebook.shareOfAll", { share: (to as { share: string }).share });
    return t(`rulebook.is.${is}`, { left: groups, right });
  }
  const right =
    typeof to === "number"
      ? String(to)
      : "share" in to
        ? t("rulebook.share", { share: to.share, of: measureInWords(t, (to as ShareOf).of) })
        : measureInWords(t, to);
  return t(`rulebook.is.${is}`, { left: measureInWords(t, clause.measure), right });
}

function measureInWords(t: Say, of: Measure): string {
  if ("sum" in of) return of.sum.map((part) => measureInWords(t, part)).join(" + ");
  if ("difference" in of) return of.difference.map((part) => measureInWords(t, part)).join(" − ");
  const counted =
    "choices" in of
      ? t("rulebook.measure.choices", { choices: of.choices.map((choice) => t(`choices.${choice}`)).join(", ") })
      : t(`rulebook.measure.seats.${of.seats}`);
  const within = of.group ? t("rulebook.measure.group", { counted, group: of.group }) : counted;
  return of.weight ? t("rulebook.measure.weight", { counted: within, weight: of.weight }) : within;
}

const COMPARISONS = { ">=": "atLeast", ">": "moreThan", "<=": "atMost", "<": "lessThan", "=": "exactly" } as const;
