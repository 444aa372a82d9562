import type { Disaggregation } from "./disaggregation";
import { compare, fraction } from "./fraction";
import { type Entry, entryOf, type ListChange, without } from "./project-changes";
import { sameJson } from "./same-json";
import type { Measure, ResultLevel } from "./words";

/** A number or a description, of the whole or of one part of a disaggregation; both names are empty for the whole. */
export type Figure = { dimension: string; part: string; value: string | null; comment: string };
export type Span = { from: string; until: string; targets: Figure[]; actuals: Figure[] };
export type IndicatorFacts<S extends Span = Span> = {
  code: string;
  title: string;
  definition: string;
  measure: Measure;
  ascending: boolean;
  baseline: string | null;
  baselineYear: number | null;
  disaggregations: Disaggregation[];
  spans: S[];
};
export type ResultFacts<I = IndicatorFacts> = {
  level: ResultLevel;
  title: string;
  description: string;
  indicators: I[];
};

/** What a file tells. A code may be none of ours; then the title tells which indicator it is. */
export type ToldIndicator = Omit<IndicatorFacts, "code"> & { code: string | null };
export type ToldFramework = ResultFacts<ToldIndicator>[];

/** What the register has: `actuals` are accepted; `waiting` is under way. A closed period is locked. */
export type RecordedSpan = Span & { closed: boolean; waiting: Figure[] };
export type RecordedFramework = ResultFacts<IndicatorFacts<RecordedSpan>>[];

/** Something of a file that is not taken over as it stands, and why: a key under `imports.framework`. */
type Note = {
  says: "acceptedKept" | "waitingKept" | "closedKept" | "notBegun" | "measureKept" | "untoldKept";
  params: Record<string, string>;
};

const folded = (text: string) => text.trim().toLowerCase();
export const sameCell = (one: Figure, other: Figure) => one.dimension === other.dimension && one.part === other.part;
export const sameNumber = (one: string | null, other: string | null) =>
  one === null || other === null ? one === other : compare(fraction(one), fraction(other)) === 0;
const sameFigure = (one: Figure, other: Figure) =>
  sameNumber(one.value, other.value) && (other.comment === "" || one.comment === other.comment);

export const resultFor = <R extends Pick<ResultFacts, "level" | "title">>(
  all: readonly R[],
  told: Pick<ResultFacts, "level" | "title">,
) => all.find(({ level, title }) => level === told.level && folded(title) === folded(told.title));

/** The indicator that a told one is: by its code wherever it stands, or by its title within its result. */
export function indicatorFor<I extends IndicatorFacts>(
  all: readonly ResultFacts<I>[],
  result: Pick<ResultFacts, "level" | "title">,
  told: Pick<ToldIndicator, "code" | "title">,
): I | undefined {
  const byCode = told.code && all.flatMap(({ indicators }) => indicators).find(({ code }) => code === told.code);
  return (
    byCode || resultFor(all, result)?.indicators.find(({ title }) => folded(title) === folded(told.title)) || undefined
  );
}

/**
 * What a framework becomes with what a file tells. Nothing is taken out of it, what was accepted stays, and a value
 * of the file waits beside it to be accepted; what is under way and what is closed is left alone, and said.
 */
export function withTold(
  before: RecordedFramework,
  told: ToldFramework,
  today: string,
): { after: RecordedFramework; notes: Note[] } {
  const after = JSON.parse(JSON.stringify(before)) as RecordedFramework;
  const notes: Note[] = [];
  const untold = new Set(before.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
  const codes = new Set(after.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
  for (const result of told) {
    let held = resultFor(after, result);
    if (!held) {
      held = { level: result.level, title: result.title, description: "", indicators: [] };
      after.push(held);
    }
    if (result.description !== "") held.description = result.description;
    for (const indicator of result.indicators) {
      const known = indicatorFor(after, result, indicator);
      if (known) untold.delete(known.code);
      if (known) change(known, indicator);
      else held.indicators.push(added(indicator, after.indexOf(held) + 1));
    }
  }
  // A file without results says nothing of them; one that has some is expected to have them all.
  if (told.length > 0 && untold.size > 0) notes.push({ says: "untoldKept", params: { codes: [...untold].join(", ") } });
  return { after, notes };

  function added(indicator: ToldIndicator, place: number): IndicatorFacts<RecordedSpan> {
    let code = indicator.code ?? "";
    for (let number = 1; code === "" || codes.has(code); number++) code = `${place}.${number}`;
    codes.add(code);
    const made = { ...indicator, code, spans: [] as RecordedSpan[] };
    putSpans(made, indicator.spans);
    return made;
  }

  function change(held: IndicatorFacts<RecordedSpan>, { spans, code: _code, measure, ...told }: ToldIndicator): void {
    const used = held.spans.some(({ actuals, waiting }) => actuals.length + waiting.length > 0);
    if (measure !== held.measure && used) notes.push({ says: "measureKept", params: { code: held.code } });
    else held.measure = measure;
    const same = sameNumber(held.baseline, told.baseline);
    Object.assign(held, {
      title: told.title,
      ascending: told.ascending,
      ...(told.definition !== "" && { definition: told.definition }),
      ...(told.baseline !== null && { baselineYear: told.baselineYear, ...(!same && { baseline: told.baseline }) }),
      disaggregations: joined(held.disaggregations, told.disaggregations),
    });
    putSpans(held, spans);
  }

  function putSpans(held: IndicatorFacts<RecordedSpan>, spans: readonly Span[]): void {
    for (const { from, until, targets, actuals } of spans) {
      let span = held.spans.find((one) => one.from === from && one.until === until);
      if (!span) {
        span = { from, until, targets: [], actuals: [], closed: false, waiting: [] };
        held.spans.push(span);
      }
      for (const target of targets) putTarget(held, span, target);
      for (const actual of actuals) putActual(held, span, actual);
    }
    held.spans.sort((one, other) => (one.from + one.until < other.from + other.until ? -1 : 1));
  }

  function putTarget({ code }: IndicatorFacts, span: RecordedSpan, target: Figure): void {
    const held = span.targets.find((one) => sameCell(one, target));
    if (held && sameNumber(held.value, target.value)) return;
    if (span.closed) return note("closedKept", code, span, target, held);
    if (held) held.value = target.value;
    else span.targets.push(target);
  }

  function putActual({ code }: IndicatorFacts, span: RecordedSpan, actual: Figure): void {
    const accepted = span.actuals.find((one) => sameCell(one, actual));
    const waiting = span.waiting.find((one) => sameCell(one, actual));
    if (accepted && sameFigure(accepted, actual)) return;
    if (waiting && sameFigure(waiting, actual)) return;
    if (span.closed) return note("closedKept", code, span, actual, accepted);
    if (waiting) return note("waitingKept", code, span, actual, waiting);
    if (span.from > today) return note("notBegun", code, span, actual);
    if (accepted) note("acceptedKept", code, span, actual, accepted);
    span.waiting.push(actual);
  }

  function note(says: Note["says"], code: string, { from, until }: Span, told: Figure, held?: Figure): void {
    const where = told.part === "" ? code : `${code} (${told.part})`;
    notes.push({ says, params: { code: where, from, until, told: said(told), held: held ? said(held) : "" } });
  }
}

const said = ({ value, comment }: Figure) => value ?? (comment.length > 60 ? `${comment.slice(0, 60)}…` : comment);

function joined(held: readonly Disaggregation[], told: readonly Disaggregation[]): Disaggregation[] {
  const all = held.map(({ by, parts }) => {
    const names = new Set(parts.map(({ name }) => name));
    const more = told.find((one) => one.by === by)?.parts.filter(({ name }) => !names.has(name)) ?? [];
    return { by, parts: [...parts, ...more] };
  });
  return [...all, ...told.filter(({ by }) => !held.some((one) => one.by === by))];
}

export const FRAMEWORK_LISTS = ["results", "indicators", "targets", "values"] as const;
export type FrameworkList = (typeof FRAMEWORK_LISTS)[number];

/** What would differ between two states of a framework: of each list the entries that go and those that come. */
export function frameworkChanges(before: RecordedFramework, after: RecordedFramework): ListChange[] {
  const [were, are] = [entriesOf(before), entriesOf(after)];
  return FRAMEWORK_LISTS.flatMap((field) => {
    const [gone, come] = [without(were[field], are[field]), without(are[field], were[field])];
    return gone.length + come.length === 0 ? [] : [{ field, gone, come }];
  });
}

function entriesOf(framework: RecordedFramework): Record<FrameworkList, Entry[]> {
  const entries: Record<FrameworkList, Entry[]> = { results: [], indicators: [], targets: [], values: [] };
  for (const { level, title, description, indicators } of framework) {
    entries.results.push(entryOf({ level, title, description }));
    for (const { code, spans, ...one } of indicators) {
      const { title: called, definition, measure, ascending, baseline, baselineYear, disaggregations } = one;
      const splits = disaggregations.map(({ by, parts }) => `${by}: ${parts.map(({ name }) => name).join(", ")}`);
      entries.indicators.push(
        entryOf({
          code,
          title: called,
          definition,
          measure,
          ascending,
          baseline,
          baselineYear,
          splits: splits.join("; "),
        }),
      );
      for (const { from, until, targets, waiting } of spans) {
        const entry = ({ dimension, part, value, comment }: Figure) =>
          entryOf({ code, from, until, dimension, part, value, comment });
        entries.targets.push(...targets.map(entry));
        entries.values.push(...waiting.map(entry));
      }
    }
  }
  return entries;
}

export const sameFramework = (one: RecordedFramework, other: RecordedFramework) => sameJson(one, other);
