import type { FormState } from "@/lib/action";
import type { DraftView } from "@/lib/drafts/loaders";
import { KINDS } from "@/lib/kinds";
import { draftOf } from "@/lib/kinds/draft";
import { saidIn } from "./said";
import type { Saved } from "./saver";
import { textOf } from "./values";
import type { FieldView, SectionView } from "./view";

type Values = Record<string, unknown>;

/** A form as it was sent, content under `data` and what stands beside it; and which fields were written in here. */
export type Mine = { sent: Values; touched: ReadonlySet<string> };

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
  return { values: withRows(sections, values), version, note: textOf(typed?.note) || (saved?.note ?? "") };
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

/** One field that two people wrote differently, both as text, and which one to propose. */
export type Difference = { name: string; label: string; mine: string; theirs: string; stands: "mine" | "theirs" };

/**
 * Where what was typed here differs from what is stored now. One's own text is proposed where one wrote
 * since the page was opened; where that is not known, wherever there is any.
 */
export function differences(
  draft: DraftView,
  sections: SectionView[],
  about: FieldView[],
  { sent, touched }: Mine,
): Difference[] {
  const data = draftOf(KINDS[draft.kind], sent.data);
  const beside = { language: draft.language, confidentiality: draft.confidentiality } as Values;
  const fields = sections.flatMap((section) => section.fields);
  return [
    ...fields.map((field) => difference(field, data[field.name], draft.data[field.name], touched)),
    ...about.map((field) => difference(field, sent[field.name], beside[field.name], touched)),
  ].filter((one) => one.mine !== one.theirs);
}

function difference(field: FieldView, mine: unknown, theirs: unknown, touched: ReadonlySet<string>): Difference {
  const said = saidIn(field, mine);
  const own = touched.size > 0 ? touched.has(field.name) : said !== "";
  return {
    name: field.name,
    label: field.label,
    mine: said,
    theirs: saidIn(field, theirs),
    stands: own ? "mine" : "theirs",
  };
}
