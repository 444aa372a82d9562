"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/ui/button";
import { FieldGroup } from "@/app/ui/field";
import { useField } from "@/app/ui/form-scope";
import { Glyph } from "@/app/ui/glyph";
import { RowActions } from "./row-actions";
import { useRows } from "./use-rows";
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
  const { rows, list, last, add, move, remove } = useRows<HTMLOListElement>(path, `${id}-add`);

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
          <li key={row.id} data-row={index}>
            <fieldset className="grid min-w-0 gap-4 rounded-md border border-line bg-page p-4">
              <legend className="sr-only">{t("row", { label: field.label, number: index + 1 })}</legend>
              <RowActions
                table={field.name}
                index={index}
                last={last}
                onMove={(to) => move(index, to)}
                onRemove={() => remove(index)}
              />
              {children(row, `${path}.${index}`)}
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
            add();
          }}
        >
          <Glyph name="plus" className="size-4" />
          {t("add", { label: field.label })}
        </Button>
      </div>
    </FieldGroup>
  );
}
