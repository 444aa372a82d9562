"use client";
import { FieldError } from "@/app/ui/field";
import { useField } from "@/app/ui/form-scope";

type Props = {
  name: string;
  label: string;
  column: string;
  initial: string;
  /** Shown, and not to be changed now. */
  locked?: boolean;
  /** Words that may take several lines, and not a number. */
  lines?: boolean;
  onTyped?: (text: string) => void;
};

/** One cell of a sheet, with what is wrong about it beneath. */
export function SheetCell({ name, label, column, initial, locked, lines, onTyped }: Props) {
  const field = useField({ name });
  const typed = typeof field.typed === "string" ? field.typed : undefined;
  if (locked)
    return (
      <span dir="auto" className={lines ? undefined : "block tabular-nums sm:text-end"}>
        {initial || "–"}
      </span>
    );
  const shared = {
    id: field.id,
    name,
    "aria-label": label,
    "aria-invalid": field.error ? true : undefined,
    "aria-describedby": field.error && `${field.id}-error`,
    defaultValue: typed ?? initial,
    "data-column": column,
    dir: "auto",
  } as const;
  return (
    <>
      {lines ? (
        <textarea {...shared} rows={1} className="control field-sizing-content min-h-0 sm:min-w-44" />
      ) : (
        <input
          {...shared}
          inputMode="decimal"
          autoComplete="off"
          onInput={(event) => onTyped?.(event.currentTarget.value)}
          className="control sm:min-w-28 text-end tabular-nums"
        />
      )}
      <FieldError id={field.id} {...(field.error && { error: field.error })} />
    </>
  );
}
