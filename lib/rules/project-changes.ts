import { CORE_FIELDS, type Kept, type KeptElement, type PartName, type ProjectFacts } from "./project-facts";
import { PART_NAMES, PROJECT_PARTS } from "./project-parts";
import { sameJson } from "./same-json";

/** A field, or a list of parts, with what it says before and after; of lists only what is gone and what is new. */
export type Change = { field: string; before: string; after: string };

/** What would differ if one account of a project took another's place. */
export function changesOf(before: ProjectFacts, after: ProjectFacts): Change[] {
  const fields = CORE_FIELDS.flatMap((field) =>
    sameJson(before[field], after[field])
      ? []
      : [{ field, before: inText(before[field]), after: inText(after[field]) }],
  );
  return [...fields, ...PART_NAMES.flatMap((part) => changeOf(part, before, after))];
}

function changeOf(part: PartName, before: ProjectFacts, after: ProjectFacts): Change[] {
  const [were, are] = [before, after].map((facts) => linesOf(part, facts)) as [string[], string[]];
  if (were.length === are.length && were.every((line, at) => line === are[at])) return [];
  const gone = without(were, are).join("\n");
  const come = without(are, were).join("\n");
  // The same lines in another order are told as they stand.
  return gone || come
    ? [{ field: part, before: gone, after: come }]
    : [{ field: part, before: were.join("\n"), after: are.join("\n") }];
}

/** Each entry of a list in one line. */
const linesOf = (part: PartName, facts: ProjectFacts): string[] =>
  facts[part].map((entry) => {
    const told = Object.keys(PROJECT_PARTS[part]).map((field) => entry[field as keyof typeof entry] as unknown);
    return [...told.filter((value) => value !== null && value !== ""), keptText(entry.kept)]
      .filter(Boolean)
      .join(" · ");
  });

/** What one list holds beyond another, as often as it does. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

function inText(value: string | null | Record<string, string> | Kept): string {
  if (value === null || typeof value === "string") return value ?? "";
  const entries = pairs(value as Record<string, unknown>);
  if (entries.every(([, one]) => typeof one === "string"))
    return entries.map(([language, text]) => `${language}: ${text as string}`).join("\n");
  return keptText(value);
}

/** What the register has no field for, short enough to compare by eye; the same for the same, whatever the order of its keys. */
export function keptText(kept: Kept | null): string {
  if (!kept) return "";
  const overlays = pairs(kept.overlays).map(([name, inner]) => `${name}(${keptText(inner)})`);
  return [...attributesText(kept.attributes), ...overlays, ...(kept.children ?? []).map(elementText)].join(" ");
}

const elementText = ({ name, attributes, text, children }: KeptElement): string =>
  `${name}(${[...attributesText(attributes), text.trim(), ...children.map(elementText)].filter(Boolean).join(" ")})`;

const attributesText = (attributes: Record<string, string> | undefined) =>
  pairs(attributes).map(([name, value]) => `${name}="${value}"`);

const pairs = <T>(record: Record<string, T> | undefined): [string, T][] =>
  Object.entries(record ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
