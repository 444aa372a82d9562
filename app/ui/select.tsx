"use client";
import type { ComponentProps } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { useField } from "./form-scope";

export type Option = { value: string; label: string /** Options of one group stand together. */; group?: string };

type Props = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "children"> & {
    options: readonly Option[];
    /** The first, empty choice: "Choose a reviewer", "Any status". */
    empty?: string;
  };

/** One of a known list: the browser's own control. */
export function Select({
  name,
  label,
  help,
  error,
  required,
  id,
  labelHidden,
  defaultValue,
  options,
  empty,
  ...rest
}: Props) {
  const field = useField({ name, id, error });
  const typed = typeof field.typed === "string" ? field.typed : undefined;
  return (
    <Field id={field.id} label={label} help={help} error={field.error} required={required} labelHidden={labelHidden}>
      <select
        {...rest}
        {...("value" in rest ? {} : { defaultValue: typed ?? defaultValue })}
        id={field.id}
        name={name}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={
          [describedBy(field.id, help, field.error), rest["aria-describedby"]].filter(Boolean).join(" ") || undefined
        }
        className={`control ${rest.className ?? ""}`}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {groupsOf(options).map(([group, members]) =>
          group ? (
            <optgroup key={group} label={group}>
              <Choices options={members} />
            </optgroup>
          ) : (
            <Choices key="" options={members} />
          ),
        )}
      </select>
    </Field>
  );
}

function Choices({ options }: { options: readonly Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

export function groupsOf(options: readonly Option[]): [string, Option[]][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const members = groups.get(option.group ?? "");
    if (members) members.push(option);
    else groups.set(option.group ?? "", [option]);
  }
  return [...groups];
}
