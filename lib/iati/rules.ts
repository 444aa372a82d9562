import { ACTIVITY_RULES } from "./activity-rules";
import type { Finding } from "./finding";
import { ORGANISATION_RULES } from "./organisation-rules";
import { PART_RULES } from "./part-rules";
import { error, type Rule } from "./rule";
import type { Setting } from "./tests";
import { type Node, spots, within } from "./tree";

const hasText = (node: Node) => (spots(node, "narrative").some(({ value }) => value !== "") ? [] : [node.line]);

const ANYWHERE: readonly Rule[] = [error("4.3.1", "any title", hasText), error("4.4.1", "any description", hasText)];

export const RULES: Readonly<Record<string, readonly Rule[]>> = {
  "iati-activity": [...ACTIVITY_RULES, ...PART_RULES, ...ANYWHERE],
  "iati-organisation": [...ORGANISATION_RULES, ...ANYWHERE],
};

/** What an activity or an organisation breaks, in the order of the file. */
export function broken(node: Node, setting: Setting): Finding[] {
  const findings = (RULES[node.name] ?? []).flatMap((rule) => {
    const lines = placesOf(node, rule.on).flatMap((place) => rule.test(place, setting));
    return [...new Set(lines)].map((line) => findingOf(rule, line));
  });
  return findings.sort((one, other) => one.line - other.line);
}

/** A rule's number holds dots, which a message's key may not. */
const findingOf = ({ id, severity }: Rule, line: number): Finding => ({
  rule: id,
  severity,
  line,
  says: `iati.rules.${id.replaceAll(".", "-")}`,
  params: {},
});

function placesOf(node: Node, on: string): Node[] {
  if (on === ".") return [node];
  if (!on.startsWith("any ")) return spots(node, on).map((spot) => spot.node);
  return [...within(node)].filter(({ name }) => name === on.slice("any ".length));
}
