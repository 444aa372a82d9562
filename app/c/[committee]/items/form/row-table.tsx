"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { useFieldArray } from "react-hook-form";
import { Button } from "@/app/ui/button";
import { FieldGroup } from "@/app/ui/field";
import { useField } from "@/app/ui/form-scope";
import { Glyph } from "@/app/ui/glyph";
import { useFiling } from "./filing";
import { RiamResult } from "./riam-result";
import { RowActions } from "./row-actions";
import type { FieldView } from "./view";

type Props = {
  field: FieldView;
  path: string;
  labelHidden?: boolean | undefined;
  /** Draws the entries of one row. */
  children: (row: unknown, path: string) => ReactNode;
};

/** A table as a list of cards, one per row: it reads on a phone, and each entry has its label. */
export function RowTable({ field, path, labelHidden, children }: Props) {
  const t = useTranslations("filing.rows");
  const { id, error } = useField({ name: path });
  const { control, changed } = useFiling();
  const { fields: rows, append, remove, move } = useFieldArray({ control, name: path });
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<number | null>(null);

  // After a change of rows the keyboard goes on where the eye is.
  useEffect(() => {
    if (focus.current === null) return;
    const row = list.current?.children[focus.current];
    (row?.querySelector<HTMLElement>("input, select, textarea") ?? document.getElementById(`${id}-add`))?.focus();
    focus.current = null;
  });

  function change(how: () => void, then: number) {
    focus.current = then;
    how();
    changed(path);
  }

  return (
    <FieldGroup
      id={id}
      label={field.label}
      help={field.help}
      error={error}
      required={field.required}
      labelHidden={labelHidden}
    >
      <ol ref={list} className="grid gap-3 empty:hidden">
        {rows.map((row, index) => (
          <li key={row.id}>
            <fieldset className="grid min-w-0 gap-4 rounded-md border border-line bg-page p-4">
              <legend className="sr-only">{t("row", { label: field.label, number: index + 1 })}</legend>
              <RowActions
                table={field.name}
                index={index}
                last={rows.length - 1}
                onMove={(to) => change(() => move(index, to), to)}
                onRemove={() => change(() => remove(index), Math.min(index, rows.length - 2))}
              />
              {children(row, `${path}.${index}`)}
              {field.riam && <RiamResult path={`${path}.${index}`} />}
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <Button
          type="submit"
          name="rows"
          value={`add:${field.name}`}
          id={`${id}-add`}
          size="small"
          onClick={(event) => {
            event.preventDefault();
            change(() => append({}), rows.length);
          }}
        >
          <Glyph name="plus" className="size-4" />
          {t("add", { label: field.label })}
        </Button>
      </div>
    </FieldGroup>
  );
}
