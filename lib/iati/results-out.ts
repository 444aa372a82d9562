import {
  type Figure,
  type IndicatorFacts,
  indicatorFor,
  type RecordedFramework,
  type RecordedSpan,
  type ResultFacts,
  resultFor,
  type Span,
  sameCell,
  sameNumber,
  type ToldIndicator,
} from "../rules/framework-facts";
import type { KeptElement } from "../rules/project-facts";
import { MEASURES, type Measure } from "../rules/words";
import { element } from "./element";
import {
  dayOf,
  dimensionsOf,
  figureOf,
  frameworkIn,
  isBaseline,
  named,
  numberIn,
  OWN_CODES,
  RESULT_TYPES,
  type ReadIndicator,
  type ReadResult,
  readResults,
} from "./results";

type Indicator = IndicatorFacts<RecordedSpan>;

/**
 * The results of a project as they go out: those that came with a file, with what the framework says now laid over
 * them, and those it has besides. What nobody accepted is not in the file. Where the framework is empty, and where it
 * could hold nothing of them, they go out as they came.
 */
export function resultsOut(kept: readonly KeptElement[], framework: RecordedFramework): KeptElement[] {
  if (framework.length === 0) return [...kept];
  const results = readResults(kept);
  if (frameworkIn(results).length === 0)
    return [...kept, ...framework.flatMap((result) => fresh(result, new Set()) ?? [])];
  const read = results.map((result) => ({
    ...result,
    held: result.indicators.map((one) => heldBy(result, one)),
  }));
  const there = new Set(read.flatMap(({ held }) => held.filter((one) => one !== undefined)));
  const told = read.map((result) => ({ ...result, now: result.head ? owner(result.head, result.held) : undefined }));
  const owners = new Set<ResultFacts<Indicator>>();
  const laid = told.flatMap(({ element: came, head, indicators, held, now }) => {
    if (!head) return [came];
    // Taken out of the framework, with all that stood in it; what it could not hold stays.
    if (!now) return indicators.every(({ told: one }) => one) ? [] : [came];
    const first = !owners.has(now);
    owners.add(now);
    const children = indicators.flatMap(({ element: one, told: was }, at) => {
      const known = held[at];
      return known ? [indicatorOver(one, known, was)] : was ? [] : [one];
    });
    const more = first ? now.indicators.filter((one) => !there.has(one)) : [];
    const all = [...children, ...more.map((one) => indicatorOver(EMPTY_INDICATOR, one, null))];
    return all.length === 0 ? [] : [resultOver(came, now, all)];
  });
  return [...laid, ...framework.filter((one) => !owners.has(one)).flatMap((one) => fresh(one, there) ?? [])];

  function heldBy({ head }: ReadResult, { told: one }: ReadIndicator): Indicator | undefined {
    return head && one ? indicatorFor(framework, head, one) : undefined;
  }

  /** The result it is by its name, or by an indicator it shares. */
  function owner(head: NonNullable<ReadResult["head"]>, held: readonly (Indicator | undefined)[]) {
    const shares = ({ indicators }: ResultFacts<Indicator>) => held.some((one) => one && indicators.includes(one));
    return resultFor(framework, head) ?? framework.find(shares);
  }
}

function resultOver(
  came: KeptElement,
  { level, title, description }: ResultFacts<Indicator>,
  indicators: KeptElement[],
) {
  const spoken = said(came, { title, description });
  return {
    ...spoken,
    attributes: { ...came.attributes, type: RESULT_TYPES[level] },
    children: [...spoken.children.filter(({ name }) => name !== "indicator"), ...indicators],
  };
}

/** A result that no file told; one without indicators cannot be in a file. */
function fresh(result: ResultFacts<Indicator>, there: ReadonlySet<Indicator>): KeptElement | null {
  const left = result.indicators.filter((one) => !there.has(one));
  const came = { ...EMPTY, name: "result" };
  return left.length === 0
    ? null
    : resultOver(
        came,
        result,
        left.map((one) => indicatorOver(EMPTY_INDICATOR, one, null)),
      );
}

const EMPTY: KeptElement = { name: "", attributes: {}, text: "", children: [] };
const EMPTY_INDICATOR: KeptElement = { ...EMPTY, name: "indicator" };

/** `was` is what the framework took from the file: whatever it did not, goes out as it came. */
function indicatorOver(came: KeptElement, now: Indicator, was: ToldIndicator | null): KeptElement {
  const { title, definition, measure, ascending } = now;
  const spoken = said(came, { title, description: definition });
  const wasAscending = !["0", "false"].includes(came.attributes.ascending ?? "");
  return {
    ...spoken,
    attributes: {
      ...came.attributes,
      measure: String(MEASURES.indexOf(measure) + 1),
      ...((wasAscending !== ascending || came === EMPTY_INDICATOR) && { ascending: ascending ? "1" : "0" }),
    },
    children: [
      ...spoken.children.filter(({ name }) => !["reference", "baseline", "period"].includes(name)),
      ...references(came, now.code),
      ...baselines(came, now),
      ...periods(came, now, was),
    ],
  };
}

function references(came: KeptElement, code: string): KeptElement[] {
  const all = named(came, "reference");
  const isOurs = ({ attributes }: KeptElement) =>
    attributes.vocabulary === OWN_CODES && attributes.code?.trim() === code;
  return all.some(isOurs) ? all : [...all, element("reference", { vocabulary: OWN_CODES, code })];
}

function baselines(came: KeptElement, { baseline, baselineYear, measure }: Indicator): KeptElement[] {
  const all = named(came, "baseline");
  const at = all.findIndex((one) => isBaseline(one, MEASURES[Number(came.attributes.measure) - 1] ?? measure));
  if (baseline === null || baselineYear === null) return all.filter((_, place) => place !== at);
  const held = all[at];
  const year = String(baselineYear);
  if (!held) return [element("baseline", { year, value: baseline }), ...all];
  const same = sameNumber(numberIn(held.attributes.value) ?? null, baseline);
  const value = same ? (held.attributes.value ?? baseline) : baseline;
  return all.with(at, { ...held, attributes: { ...held.attributes, year, value } });
}

function periods(came: KeptElement, { spans, measure }: Indicator, was: ToldIndicator | null): KeptElement[] {
  const written = new Set<RecordedSpan>();
  const all = named(came, "period").map((period) => {
    const [from, until] = [dayOf(period, "period-start"), dayOf(period, "period-end")];
    const span = spans.find((one) => one.from === from && one.until === until && !written.has(one));
    if (span) written.add(span);
    const taken = was?.spans.find((one) => one.from === from && one.until === until);
    return periodOver(period, span ?? { from, until, targets: [], actuals: [] }, measure, taken);
  });
  const further = spans.filter((one) => !written.has(one) && one.targets.length + one.actuals.length > 0);
  return [...all, ...further.map((span) => periodOver({ ...EMPTY, name: "period" }, span, measure, undefined))];
}

function periodOver(came: KeptElement, span: Span, measure: Measure, taken: Span | undefined): KeptElement {
  const dates = [element("period-start", { "iso-date": span.from }), element("period-end", { "iso-date": span.until })];
  const rest = came.children.filter(({ name }) => name !== "target" && name !== "actual");
  return {
    ...came,
    children: [
      ...(rest.length > 0 ? rest : dates),
      ...figures(named(came, "target"), "target", span.targets, { measure, taken: taken?.targets ?? [] }),
      ...figures(named(came, "actual"), "actual", span.actuals, { measure, taken: taken?.actuals ?? [] }),
    ],
  };
}

type Taken = { measure: Measure; taken: readonly Figure[] };

function figures(
  came: readonly KeptElement[],
  name: string,
  now: readonly Figure[],
  { measure, taken }: Taken,
): KeptElement[] {
  const written = new Set<Figure>();
  const left = [...taken];
  const all = came.flatMap((one) => {
    const told = figureOf(one, measure);
    const at = told ? left.findIndex((figure) => sameCell(figure, told)) : -1;
    if (!told || at < 0) return [one];
    // A second of the same cell was not taken.
    left.splice(at, 1);
    const held = now.find((figure) => sameCell(figure, told));
    if (!held) return [];
    written.add(held);
    const value = sameNumber(told.value, held.value) ? one.attributes.value : (held.value ?? undefined);
    const spoken = name === "actual" && held.comment !== told.comment ? said(one, { comment: held.comment }) : one;
    const { value: _value, ...attributes } = one.attributes;
    return [{ ...spoken, attributes: { ...(value !== undefined && { value }), ...attributes } }];
  });
  const further = now.filter((figure) => !written.has(figure));
  return [
    ...all,
    ...further.map(({ value, comment, ...cell }) =>
      said(
        element(
          name,
          { value },
          dimensionsOf(cell).map((one) => element("dimension", one)),
        ),
        { comment },
      ),
    ),
  ];
}

/** An element whose parts say these words in the first of their narratives; empty ones are left as they came. */
function said(came: KeptElement, words: Record<string, string>): KeptElement {
  const children = [...came.children];
  for (const [name, text] of Object.entries(words)) {
    if (text === "") continue;
    const at = children.findIndex((child) => child.name === name);
    const held = children[at];
    if (!held) {
      children.push(element(name, {}, [element("narrative", {}, text)]));
      continue;
    }
    const first = held.children.findIndex((child) => child.name === "narrative" && child.text.trim() !== "");
    const narrative = held.children[first];
    if (narrative?.text.trim() === text) continue;
    const spoken = element("narrative", narrative?.attributes ?? {}, text);
    children[at] = { ...held, children: narrative ? held.children.with(first, spoken) : [...held.children, spoken] };
  }
  return { ...came, children };
}
