import type { FormState } from "@/lib/action";
import type { DraftView } from "@/lib/drafts/loaders";
import { KINDS } from "@/lib/kinds";
import { draftOf } from "@/lib/kinds/draft";
import type { Saved } from "./saver";
import { saidIn } from "./said";
import type { FieldView, SectionView } from "./view";

type Values = Record<string, unknown>;

/** A form as it was sent: the content under `data`, and what stands beside it. */
export type Mine = Values;

/** What the form opens with: what a refused post gave back, what a save asked to show, or what is stored. */
export function opening(
  draft: DraftView,
  sections: SectionView[],
  before: FormState,
): { values: Values; version: number; note: string } {
  const typed = before.values;
  const saved = before.value as Saved | undefined;
  const values = (typed?.data ?? saved?.shown ?? draft.data) as Values;
  // After a stale save the choice is made against what is stored now; any other refusal changes nothing.
  const version = before.because === "stale" ? draft.version : Number(typed?.version ?? draft.version);
  return { values: withRows(sections, values), version, note: String(typed?.note ?? saved?.note ?? "") };
}

/** A table that must not be empty opens with a row to fill. */
function withRows(sections: SectionView[], values: Values): Values {
  const waiting = sections
    .flatMap(({ fields }) => fields)
    .filter(
      ({ as, required, name }) =>
        as === "table" && required && !(Array.isArray(values[name]) && values[name].length > 0),
    );
  return { ...values, ...Object.fromEntries(waiting.map(({ name }) => [name, [{}]])) };
}

/** Whether two contents differ in anything that would be stored. */
export const differ = ({ kind }: Pick<DraftView, "kind">, one: Values, other: Values) =>
  JSON.stringify(draftOf(KINDS[kind], one)) !== JSON.stringify(draftOf(KINDS[kind], other));

/** One field that two people wrote differently, both as text. */
export type Difference = { name: string; label: string; mine: string; theirs: string };

/** Where what was typed here differs from what is stored now. */
export function differences(draft: DraftView, sections: SectionView[], about: FieldView[], mine: Mine): Difference[] {
  const data = draftOf(KINDS[draft.kind], mine.data);
  const beside = { language: draft.language, confidentiality: draft.confidentiality } as Values;
  const content = sections
    .flatMap(({ fields }) => fields)
    .map((field) => difference(field, data[field.name], draft.data[field.name]));
  return [...content, ...about.map((field) => difference(field, mine[field.name], beside[field.name]))].filter(
    ({ mine, theirs }) => mine !== theirs,
  );
}

const difference = (field: FieldView, mine: unknown, theirs: unknown): Difference => ({
  name: field.name,
  label: field.label,
  mine: saidIn(field, mine),
  theirs: saidIn(field, theirs),
});
