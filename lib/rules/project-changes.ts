import { CORE_FIELDS, type Kept, type KeptElement, type PartName, type ProjectFacts } from "./project-facts";
import { PART_NAMES, PROJECT_PARTS } from "./project-parts";
import { sameJson } from "./same-json";

/** One entry of a list, field by field, of those that say something. */
export type Entry = Readonly<Record<string, string>>;
/** A field, with what it says before and after. */
export type FieldChange = { field: string; before: string; after: string };
/** A list: the entries that are gone and those that are new, and how many `more` are not told. */
export type ListChange = { field: string; gone: Entry[]; come: Entry[]; more?: number };
export type Change = FieldChange | ListChange;

export const isOfList = (change: Change): change is ListChange => "gone" in change;

/** What would differ if one account of a project took another's place. */
export function changesOf(before: ProjectFacts, after: ProjectFacts): Change[] {
  const fields = CORE_FIELDS.flatMap((field) =>
    sameJson(before[field], after[field])
      ? []
      : [{ field, before: fieldText(before[field]), after: fieldText(after[field]) }],
  );
  return [...fields, ...PART_NAMES.flatMap((part) => changeOf(part, before, after))];
}

function changeOf(part: PartName, before: ProjectFacts, after: ProjectFacts): Change[] {
  const [were, are] = [before, after].map((facts) => listEntries(part, facts)) as [Entry[], Entry[]];
  return sameJson(were, are) ? [] : listChange(part, were, are);
}

/** What differs between two states of a list; the same entries in another order are told as they stand. */
function listChange(field: string, were: readonly Entry[], are: readonly Entry[]): ListChange[] {
  const [gone, come] = [without(were, are), without(are, were)];
  return gone.length + come.length > 0 ? [{ field, gone, come }] : [{ field, gone: [...were], come: [...are] }];
}

/** A list as its entries are told, in its order. */
export const listEntries = (part: PartName, facts: ProjectFacts): Entry[] =>
  facts[part].map((entry) =>
    entryOf({
      ...Object.fromEntries(
        Object.keys(PROJECT_PARTS[part]).map((field) => [field, entry[field as keyof typeof entry] as unknown]),
      ),
      kept: keptText(entry.kept),
    }),
  );

export const entryOf = (fields: Readonly<Record<string, unknown>>): Entry =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === null || value === undefined || value === "" ? [] : [[field, String(value as string | number)]],
    ),
  );

/** What one list holds beyond another, as often as it does. */
export function without(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(JSON.stringify(one), (left.get(JSON.stringify(one)) ?? 0) + 1);
  return entries.filter((one) => {
    const key = JSON.stringify(one);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

/** A field as it is told: the same text for the same facts. */
export function fieldText(value: string | null | Record<string, string> | Kept): string {
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
