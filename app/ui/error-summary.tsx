"use client";
import { type Ref, useSyncExternalStore } from "react";
import { fieldId } from "./form-scope";
import { Glyph } from "./glyph";

type Props = {
  /** The form's scope, whose fields the links lead to. */
  scopeId: string;
  title?: string;
  /** Field path → what is wrong. */
  fields?: Record<string, string>;
  /** Field path → what to call it here, when its label alone would not say which one is meant. */
  labels?: Record<string, string>;
  ref?: Ref<HTMLDivElement>;
};

/** Why the form was not accepted, with a link to each field. It takes the focus when it appears. */
export function ErrorSummary({ scopeId, title, fields = {}, labels: given = {}, ref }: Props) {
  const labels = { ...useLabels(scopeId, fields), ...given };
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      data-tone="danger"
      className="flex items-start gap-3 rounded-md border border-tone-line bg-tone-soft px-4 py-3 text-sm text-tone"
    >
      <Glyph name="ban" className="mt-px size-5 flex-none" />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        <ul className="grid list-disc gap-1 ps-4 empty:hidden">
          {Object.entries(fields).map(([path, sentence]) => (
            <li key={path}>
              <a href={`#${fieldId(scopeId, path)}`} className="underline underline-offset-2">
                {labels[path] ? `${labels[path]}: ${sentence}` : sentence}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/**
 * The labels as they stand on the page, so that "Fill this in" says which, after the name of the fieldset where the same
 * labels repeat in several; without script there are none.
 */
function useLabels(scopeId: string, fields: Record<string, string>): Record<string, string | undefined> {
  const paths = Object.keys(fields);
  const labelOf = (path: string) => {
    const id = fieldId(scopeId, path);
    const label = document.getElementById(`${id}-label`);
    const seen = label?.textContent?.trim();
    const legend = label?.closest("fieldset[data-repeats]")?.querySelector(":scope > legend")?.textContent?.trim();
    if (legend && seen) return `${legend}: ${seen}`;
    return seen ?? document.getElementById(id)?.getAttribute("aria-label") ?? "";
  };
  const read = useSyncExternalStore(
    neverChanges,
    () => paths.map(labelOf).join("\n"),
    () => "",
  );
  const labels = read.split("\n");
  return Object.fromEntries(paths.map((path, index) => [path, labels[index]]));
}

const neverChanges = () => () => {};
