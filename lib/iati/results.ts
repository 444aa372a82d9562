import type { Disaggregation } from "../rules/disaggregation";
import type { Figure, Span, ToldFramework, ToldIndicator } from "../rules/framework-facts";
import type { KeptElement } from "../rules/project-facts";
import { MEASURES, type Measure, RESULT_LEVELS, type ResultLevel } from "../rules/words";
import { isValue } from "./values";

/** ResultType. */
export const RESULT_TYPES: Record<ResultLevel, string> = { output: "1", outcome: "2", impact: "3", other: "9" };
/** IndicatorVocabulary 99: the reporting organisation's own codes, as which ours go out. */
export const OWN_CODES = "99";

const LONGEST = { title: 300, text: 4000, comment: 2000, code: 20, dimension: 60, part: 80 };
const MOST = { results: 200, indicators: 500, spans: 60, parts: 12 };

/** Between the names of splits that are crossed, and of their parts. */
const CROSS = " × ";
/** The name of a split by places; a part of it is the place's reference in the file. */
const PLACE = "location";

export type ReadIndicator = { element: KeptElement; told: ToldIndicator | null };
export type ReadResult = { element: KeptElement; head: ReturnType<typeof headOf>; indicators: ReadIndicator[] };

/** Each result and indicator of a file, with what the framework can hold of it; nothing where that is nothing. */
export function readResults(elements: readonly KeptElement[]): ReadResult[] {
  const codes = new Set<string>();
  const titles = new Set<string>();
  return elements.map((element) => {
    const head = headOf(element);
    const indicators = named(element, "indicator").map((one) => {
      const told = head && indicatorOf(one, codes);
      // A second of the same name could not be told from the first.
      const name = told && [head.level, head.title, told.title].join("\n").toLowerCase();
      if (!name || titles.has(name)) return { element: one, told: null };
      titles.add(name);
      return { element: one, told };
    });
    return { element, head, indicators };
  });
}

/** What of a file's results the framework can hold; whatever else they say is kept as it came. */
export const frameworkOf = (elements: readonly KeptElement[]) => frameworkIn(readResults(elements));

export function frameworkIn(results: readonly ReadResult[]): ToldFramework {
  const told = results.flatMap(({ element, head, indicators }) => {
    const held = indicators.flatMap((one) => one.told ?? []);
    const description = spokenIn(element, "description", LONGEST.text) ?? "";
    return head && held.length > 0 ? [{ ...head, description, indicators: held }] : [];
  });
  return fits(told) ? told : [];
}

/** Beyond this no page could show it: then all of it is kept as it came. */
function fits(told: ToldFramework): boolean {
  const indicators = told.flatMap((result) => result.indicators);
  const spans = new Set(indicators.flatMap((one) => one.spans.map(({ from, until }) => from + until)));
  return told.length <= MOST.results && indicators.length <= MOST.indicators && spans.size <= MOST.spans;
}

function headOf(result: KeptElement): { level: ResultLevel; title: string } | null {
  const level = RESULT_LEVELS.find((one) => RESULT_TYPES[one] === result.attributes.type);
  const title = spokenIn(result, "title", LONGEST.title);
  return level && title ? { level, title } : null;
}

/** `taken` are the codes that stand in this file already. */
function indicatorOf(element: KeptElement, taken: Set<string>): ToldIndicator | null {
  const measure = MEASURES[Number(element.attributes.measure) - 1];
  const title = spokenIn(element, "title", LONGEST.title);
  if (!measure || !title) return null;
  const code = named(element, "reference")
    .filter(({ attributes }) => attributes.vocabulary === OWN_CODES)
    .map(({ attributes }) => attributes.code?.trim() ?? "")
    .find((one) => one !== "" && one.length <= LONGEST.code && !taken.has(one));
  if (code) taken.add(code);
  const baseline = named(element, "baseline").find((one) => isBaseline(one, measure));
  const spans = named(element, "period").flatMap((one) => spanOf(one, measure) ?? []);
  return {
    code: code ?? null,
    title,
    definition: spokenIn(element, "description", LONGEST.text) ?? "",
    measure,
    ascending: !["0", "false"].includes(element.attributes.ascending ?? ""),
    baseline: baseline ? (numberIn(baseline.attributes.value) ?? null) : null,
    baselineYear: baseline ? yearIn(baseline) : null,
    ...withParts(spans),
  };
}

/** The baseline of the whole, as a number of some year. */
export const isBaseline = (element: KeptElement, measure: Measure) =>
  measure !== "qualitative" &&
  cellOf(element)?.dimension === "" &&
  numberIn(element.attributes.value) !== undefined &&
  yearIn(element) !== null;

function yearIn({ attributes }: KeptElement): number | null {
  const year = Number(attributes.year);
  return Number.isInteger(year) && year >= 1950 && year <= 2100 ? year : null;
}

export const dayOf = (period: KeptElement, name: string): string =>
  named(period, name)[0]?.attributes["iso-date"]?.trim() ?? "";

/** A period with what the framework can hold of it; nothing when that is nothing. */
function spanOf(element: KeptElement, measure: Measure): Span | null {
  const [from, until] = [dayOf(element, "period-start"), dayOf(element, "period-end")];
  if (![from, until].every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && isValue("date", day)) || from > until) return null;
  const targets = figuresIn(element, "target", measure);
  const actuals = figuresIn(element, "actual", measure);
  return targets.length + actuals.length > 0 ? { from, until, targets, actuals } : null;
}

const figuresIn = (period: KeptElement, name: "target" | "actual", measure: Measure) => {
  const figures: Figure[] = [];
  for (const element of named(period, name)) {
    const figure = figureOf(element, measure);
    if (figure && !figures.some((one) => one.dimension === figure.dimension && one.part === figure.part))
      figures.push(figure);
  }
  return figures;
};

/** One figure as the framework holds it: of the whole or of one part, a number, or of what is described its words. */
export function figureOf(element: KeptElement, measure: Measure): Figure | null {
  const cell = cellOf(element);
  if (!cell) return null;
  const comment = spokenIn(element, "comment", LONGEST.comment) ?? "";
  if (measure === "qualitative")
    return element.name === "actual" && comment !== "" && element.attributes.value === undefined
      ? { ...cell, value: null, comment }
      : null;
  const value = numberIn(element.attributes.value);
  if (value === undefined) return null;
  return { ...cell, value, comment: element.name === "actual" ? comment : "" };
}

/** The whole or one part: of one split, or of several that are crossed, a place among them. */
function cellOf(element: KeptElement): Pick<Figure, "dimension" | "part"> | null {
  const places = named(element, "location").map(({ attributes }) => ({ name: PLACE, value: attributes.ref }));
  const splits = named(element, "dimension").map(({ attributes: { name, value } }) => ({ name, value }));
  const all = [...places, ...splits].map(({ name, value }) => ({
    name: name?.trim() ?? "",
    value: value?.trim() ?? "",
  }));
  if (all.some(({ name, value }) => name === "" || value === "")) return null;
  // Two of one name say nothing, and a name that holds the sign could not be told from a crossing.
  if (new Set(all.map(({ name }) => name)).size < all.length) return null;
  if (all.length > 1 && all.some(({ name, value }) => (name + value).includes(CROSS.trim()))) return null;
  const inOrder = all.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const dimension = inOrder.map(({ name }) => name).join(CROSS);
  const part = inOrder.map(({ value }) => value).join(CROSS);
  return dimension.length > LONGEST.dimension || part.length > LONGEST.part ? null : { dimension, part };
}

/** A part as it is written where no file told it: a crossing as the splits that it is of. */
export function dimensionsOf({
  dimension,
  part,
}: Pick<Figure, "dimension" | "part">): { name: string; value: string }[] {
  if (dimension === "") return [];
  const [names, values] = [dimension.split(CROSS), part.split(CROSS)];
  if (names.length !== values.length) return [{ name: dimension, value: part }];
  return names.map((name, at) => ({ name, value: values[at] ?? "" }));
}

/** What of a file's results stays outside of the framework, for whoever is about to take it over. */
type LeftOut =
  | { says: "resultOutside" | "indicatorOutside"; params: { title: string } }
  | { says: "figuresOutside"; params: { title: string; count: number } };

export function leftOut(results: readonly ReadResult[], taken: ToldFramework): LeftOut[] {
  if (taken.length === 0)
    return results.map(({ element }): LeftOut => ({ says: "resultOutside", params: { title: titleOf(element) } }));
  return results.flatMap(({ element, head, indicators }): LeftOut[] => {
    if (!head || indicators.length === 0) return [{ says: "resultOutside", params: { title: titleOf(element) } }];
    return indicators.flatMap(({ element: one, told }): LeftOut[] => {
      const title = titleOf(one);
      if (!told) return [{ says: "indicatorOutside", params: { title } }];
      const figures = [...named(one, "baseline"), ...named(one, "period").flatMap(figuresOf)];
      const held = told.spans.flatMap(({ targets, actuals }) => [...targets, ...actuals]);
      const count = figures.length - held.length - (told.baseline === null ? 0 : 1);
      return count > 0 ? [{ says: "figuresOutside", params: { title, count } }] : [];
    });
  });
}

const figuresOf = (period: KeptElement) => [...named(period, "target"), ...named(period, "actual")];
const titleOf = (element: KeptElement) => spokenIn(element, "title", LONGEST.text)?.slice(0, 80) ?? "–";

/** Splits into two to twelve parts, as the framework keeps them; figures of any other split are not taken. */
function withParts(spans: readonly Span[]): { disaggregations: Disaggregation[]; spans: Span[] } {
  const parts = new Map<string, Set<string>>();
  for (const { dimension, part } of spans.flatMap(({ targets, actuals }) => [...targets, ...actuals]))
    if (dimension !== "") parts.set(dimension, (parts.get(dimension) ?? new Set()).add(part));
  const split = [...parts].filter(([, names]) => names.size >= 2 && names.size <= MOST.parts);
  const known = new Set(["", ...split.map(([by]) => by)]);
  const only = (figures: Figure[]) => figures.filter(({ dimension }) => known.has(dimension));
  const left = spans.map((span) => ({ ...span, targets: only(span.targets), actuals: only(span.actuals) }));
  return {
    disaggregations: split.map(([by, names]) => ({ by, parts: [...names].map((name) => ({ name })) })),
    spans: left.filter(({ targets, actuals }) => targets.length + actuals.length > 0),
  };
}

export const named = (element: KeptElement, name: string) => element.children.filter((child) => child.name === name);

/** The first thing an element's narratives say; nothing when they say more than fits. */
function spokenIn(element: KeptElement, name: string, most: number): string | undefined {
  const said = named(element, name)[0]
    ?.children.filter((child) => child.name === "narrative")
    .map(({ text }) => text.trim())
    .find((text) => text !== "");
  return said && said.length <= most ? said : undefined;
}

/** A decimal as the register keeps it, from one of XML Schema. */
export function numberIn(text: string | undefined): string | undefined {
  const plain = (text ?? "")
    .trim()
    .replace(/^\+/, "")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.$/, "");
  return /^-?\d{1,20}(?:\.\d{1,10})?$/.test(plain) ? plain : undefined;
}
