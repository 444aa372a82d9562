"use client";
import "./riam-grid.css";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { useWatch } from "react-hook-form";
import { Button } from "@/app/ui/button";
import { FieldGroup } from "@/app/ui/field";
import { useField } from "@/app/ui/form-scope";
import { Glyph } from "@/app/ui/glyph";
import { columnsOf } from "@/lib/kinds/rows";
import { RIAM_CATEGORIES } from "@/lib/rules/riam";
import { useFiling } from "./filing";
import { RiamOutcome } from "./riam-outcome";
import { type DrawEntry, RiamRowFields } from "./riam-row";
import { moveOrSet } from "./score-keys";
import { useRows } from "./use-rows";
import { recordOf } from "./values";
import type { FieldView } from "./view";

type Props = {
  field: FieldView;
  path: string;
  labelHidden?: boolean | undefined;
  /** Draws what of a row is no score. */
  children: DrawEntry;
};

/** What a row about the same component under another option takes over. */
const SAME_COMPONENT = ["component", "category"];

/** The impact matrix: components by category, their scores in a grid for the keyboard, the bands as they come. */
export function RiamGrid({ field, path, labelHidden, children }: Props) {
  const t = useTranslations("filing");
  const { id, error } = useField({ name: path });
  const { control } = useFiling();
  const { rows, list, last, add, addBelow, move, remove } = useRows<HTMLDivElement>(path, `${id}-add`);
  const typed: unknown = useWatch({ control, name: path });
  const settled = useDeferredValue(typed);
  const words = field.riam;
  if (!words) return null;

  const rowAt = (index: number) => recordOf(Array.isArray(typed) ? typed[index] : rows[index]);
  const categoryOf = (index: number) => RIAM_CATEGORIES.find((one) => one === rowAt(index).category);
  const places = rows.map((_row, index) => index);
  const groups = [undefined, ...RIAM_CATEGORIES]
    .map((category) => ({ category, places: places.filter((index) => categoryOf(index) === category) }))
    .filter((group) => group.places.length > 0);

  return (
    <FieldGroup
      id={id}
      label={field.label}
      help={field.help}
      error={error}
      required={field.required}
      labelHidden={labelHidden}
    >
      {rows.length > 0 && <p className="max-w-prose text-sm text-quiet unscripted:hidden">{t("riam.keys")}</p>}
      {/* Rows and headings are all siblings, so that a row keeps what is typed when its category changes. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the selects inside */}
      <div ref={list} onKeyDown={moveOrSet} className="grid gap-3 empty:hidden">
        {groups.flatMap(({ category, places: inGroup }) => [
          <h3 key={category ?? "none"} className="text-sm font-semibold not-first:mt-3">
            {category ? words.categories[category] : t("riam.uncategorised")}
          </h3>,
          ...inGroup.map((index) => (
            <RiamRowFields
              key={rows[index]?.id}
              field={field}
              words={words}
              path={`${path}.${index}`}
              index={index}
              last={last}
              value={rows[index]}
              typed={rowAt(index)}
              entry={children}
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
              onAgain={() => addBelow(index, columnsOf(rowAt(index), SAME_COMPONENT))}
            />
          )),
        ])}
      </div>
      <div className="flex flex-wrap gap-2">
        {RIAM_CATEGORIES.map((category, nth) => (
          <Button
            key={category}
            type="submit"
            name="rows"
            value={`add:${field.name}.category=${category}`}
            id={nth === 0 ? `${id}-add` : undefined}
            size="small"
            onClick={(event) => {
              event.preventDefault();
              add({ category });
            }}
          >
            <Glyph name="plus" className="size-4" />
            {t("riam.add", { category: words.categories[category] })}
          </Button>
        ))}
      </div>
      <RiamOutcome typed={settled} words={words} />
    </FieldGroup>
  );
}
