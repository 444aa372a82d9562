"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/ui/button";
import { Select } from "@/app/ui/select";
import { StatusBadge } from "@/app/ui/status-badge";
import { signed } from "@/lib/languages/content";
import { bandOf, environmentalScore, RIAM_CRITERIA, scoreOf } from "@/lib/rules/riam";
import { lookOf } from "../riam/band";
import type { RiamWords } from "../riam/words";
import { RowActions } from "./row-actions";
import { recordOf, textOf } from "./values";
import type { FieldView } from "./view";

/** Draws one column of a row at its path in the form. */
export type DrawEntry = (column: FieldView, path: string, value: unknown) => ReactNode;

type Props = {
  field: FieldView;
  words: RiamWords;
  path: string;
  index: number;
  last: number;
  /** What the row was drawn with, and what stands in it now. */
  value: unknown;
  typed: Record<string, unknown>;
  entry: DrawEntry;
  onMove: (to: number) => void;
  onRemove: () => void;
  onAgain: () => void;
};

/** One component under one option: what it is, its five scores, the band they come to, and why. */
export function RiamRowFields({ field, words, path, index, last, value, typed, entry, ...on }: Props) {
  const t = useTranslations("filing");
  const values = recordOf(value);
  const columns = field.columns ?? [];
  const scores = columns.filter(({ name }) => CRITERIA.includes(name));
  const drawn = (name: string) =>
    columns.filter((column) => column.name === name).map((column) => entry(column, `${path}.${name}`, values[name]));
  return (
    <fieldset data-row={index} className="riam-row grid min-w-0 gap-4 rounded-md border border-line bg-page p-4">
      <legend className="sr-only">{t("rows.row", { label: field.label, number: index + 1 })}</legend>
      <RowActions table={field.name} index={index} last={last} onMove={on.onMove} onRemove={on.onRemove} />
      {drawn("component")}
      <div className="grid items-start gap-x-5 gap-y-4 sm:grid-cols-2">
        {drawn("category")}
        {drawn("option")}
      </div>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] items-end gap-x-3 gap-y-4">
        {scores.map((column) => (
          <Select
            key={column.name}
            name={`${path}.${column.name}`}
            label={column.label}
            required={column.required}
            options={column.options ?? []}
            empty={t("choose")}
            defaultValue={textOf(values[column.name])}
            data-score={column.name}
            aria-describedby={`${path}-${column.name}-scale`}
          />
        ))}
        <output className="grid min-h-9 content-center self-end">
          <Outcome typed={typed} words={words} open={t("riam.open")} />
        </output>
      </div>
      <div className="riam-scales">
        {scores.map((column) => (
          <p key={column.name} id={`${path}-${column.name}-scale`} data-scale={column.name}>
            {t("riam.scale", {
              criterion: column.label,
              values: (column.options ?? []).map(({ label }) => label).join("; "),
            })}
          </p>
        ))}
      </div>
      {drawn("justification")}
      <div>
        <Button
          type="submit"
          name="rows"
          value={`again:${field.name}.${index}.component.category`}
          variant="quiet"
          size="small"
          onClick={(event) => {
            event.preventDefault();
            on.onAgain();
          }}
        >
          {t("riam.another", { number: index + 1 })}
        </Button>
      </div>
    </fieldset>
  );
}

const CRITERIA: readonly string[] = RIAM_CRITERIA;

function Outcome({ typed, words, open }: { typed: Record<string, unknown>; words: RiamWords; open: string }) {
  const score = scoreOf(typed);
  if (!score) return <span className="text-xs text-quiet">{open}</span>;
  const band = bandOf(score);
  return (
    <>
      <span className="flex items-center gap-2">
        <StatusBadge {...lookOf(band)}>{signed(band)}</StatusBadge>
        <span className="text-xs tabular-nums text-quiet">{`ES ${signed(String(environmentalScore(score)))}`}</span>
      </span>
      <span className="text-xs">{words.bands[band]}</span>
    </>
  );
}
