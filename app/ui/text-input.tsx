"use client";
import type { ComponentProps } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { useField } from "./form-scope";

type Props = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps>;

/** One line of text, an address, a number, a password: `type` says which. */
export function TextInput({ name, label, help, error, required, id, labelHidden, defaultValue, ...rest }: Props) {
  const field = useField({ name, id, error });
  const typed = typeof field.typed === "string" && rest.type !== "password" ? field.typed : undefined;
  return (
    <Field id={field.id} label={label} help={help} error={field.error} required={required} labelHidden={labelHidden}>
      <input
        dir="auto"
        {...rest}
        {...("value" in rest ? {} : { defaultValue: typed ?? defaultValue })}
        id={field.id}
        name={name}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, help, field.error)}
        className={`control ${rest.className ?? ""}`}
      />
    </Field>
  );
}
