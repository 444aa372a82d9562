import { perVocabulary } from "./activity-rules";
import { error, type Rule, warning } from "./rule";
import { atLeastOne, atMostOne, dateOrder, holds, isNumber, noSigns, noSpaces, when, withinYear } from "./tests";
import type { Node } from "./tree";

const [FROM, TO] = ["period-start/@iso-date", "period-end/@iso-date"] as const;
/** Measured by a number: unit, percentage, nominal, ordinal. 5 is qualitative. */
const COUNTED = "result/indicator[measure=1|2|3|4]";
const QUALITATIVE = "result/indicator[measure=5]";
const valued = (node: Node) => node.attributes.value !== undefined;

/** Figures of an indicator, each with the second part of its rules' numbers. */
const FIGURES = [
  ["baseline", "8.8"],
  ["period/target", "8.9"],
  ["period/actual", "8.10"],
] as const;

/** Organisations named in transactions and planned disbursements, by their side. */
const PARTIES = [
  { party: "provider-org", named: "6.9.1", signs: "1.10.13", spaces: "1.10.1", activity: "1.4.1" },
  { party: "receiver-org", named: "6.9.2", signs: "1.15.13", spaces: "1.15.1", activity: "1.5.1" },
] as const;

/** Rules on the parts of an activity, each looked at by itself. */
export const PART_RULES: readonly Rule[] = [
  error("6.8.1", "other-identifier/owner-org", atLeastOne("@ref", "narrative")),
  warning("1.11.1", "other-identifier/owner-org", noSpaces("@ref")),
  warning("1.11.13", "other-identifier/owner-org", noSigns("@ref")),
  error("6.10.1", "participating-org", atLeastOne("@ref", "narrative")),
  warning("1.8.13", "participating-org", noSigns("@ref")),
  warning("1.8.1", "participating-org", noSpaces("@ref")),
  warning("1.9.1", "participating-org", noSpaces("@activity-id")),
  ...PARTIES.flatMap(({ party, named, signs, spaces, activity }) =>
    ["transaction", "planned-disbursement"].flatMap((flow) => [
      error(named, `${flow}/${party}`, atLeastOne("@ref", "narrative")),
      warning(signs, `${flow}/${party}`, noSigns("@ref")),
      warning(spaces, `${flow}/${party}`, noSpaces("@ref")),
      warning(activity, `${flow}/${party}`, noSpaces(`@${party.replace("org", "activity-id")}`)),
    ]),
  ),
  error("6.14.1", "policy-marker[vocabulary=1|]", atLeastOne("@significance")),
  error("6.13.1", "policy-marker[vocabulary=99]", atLeastOne("narrative")),
  warning("107.2.2", "transaction", atMostOne("aid-type[vocabulary=1|]")),
  warning("107.2.2", "transaction", perVocabulary("aid-type", { dac: false }, atMostOne)),
  error("8.6.3", "planned-disbursement", dateOrder(FROM, TO)),
  error("8.6.3", "budget", dateOrder(FROM, TO)),
  error("7.5.3", "budget", withinYear(FROM, TO)),
  error("8.6.1", "result/indicator/period", dateOrder(FROM, TO)),
  error("8.11.1", "result/indicator", referencedOnce),
  ...FIGURES.flatMap(([figure, number]) => [
    error(`${number}.1`, `${COUNTED}/${figure}`, atLeastOne("@value")),
    warning(
      `${number}.2`,
      `${COUNTED}/${figure}`,
      when(
        valued,
        holds((node) => isNumber(node.attributes.value ?? "")),
      ),
    ),
    warning(
      `${number}.3`,
      `${QUALITATIVE}/${figure}`,
      holds((node) => !valued(node)),
    ),
  ]),
];

/** References stand with the result or with its indicators, not with both. */
function referencedOnce(indicator: Node): number[] {
  const has = (node: Node | null) => node?.children.find(({ name }) => name === "reference");
  const own = has(indicator);
  return own && has(indicator.parent) ? [own.line] : [];
}
