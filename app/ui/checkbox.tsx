"use client";
import type { ComponentProps, ReactNode } from "react";
import { describedBy, FieldError, FieldGroup, type FieldProps } from "./field";
import { useField } from "./form-scope";
import type { Option } from "./select";

type Props = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type">;

/** One yes or no. Posts `on` unless `value` says otherwise. */
export function Checkbox({ name, label, help, error, required, id, labelHidden, defaultChecked, ...rest }: Props) {
  const field = useField({ name, id, error });
  return (
    <div className="grid gap-1.5">
      <div className="flex items-start gap-2.5">
        <input
          {...rest}
          {...("checked" in rest
            ? {}
            : { defaultChecked: field.typed === undefined ? defaultChecked : Boolean(field.typed) })}
          type="checkbox"
          id={field.id}
          name={name}
          required={required}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, help, field.error)}
          className="mt-0.5"
        />
        <div className="min-w-0">
          <label
            id={`${field.id}-label`}
            htmlFor={field.id}
            className={labelHidden ? "sr-only" : "text-sm font-medium"}
          >
            {label}
          </label>
          {help && (
            <div id={`${field.id}-help`} className="text-sm text-quiet">
              {help}
            </div>
          )}
        </div>
      </div>
      <FieldError id={field.id} error={field.error} />
    </div>
  );
}

type ManyProps = FieldProps & {
  /** With a help of its own, each stands on a line of its own. */
  options: readonly (Option & { help?: ReactNode })[];
  defaultValues?: readonly string[];
};

/** Any number of a short list. End the name in `[]`; it then posts a list even when none is ticked. */
export function Checkboxes({
  name,
  label,
  help,
  error,
  required,
  id,
  labelHidden,
  options,
  defaultValues = [],
}: ManyProps) {
  const field = useField({ name, id, error });
  const chosen = Array.isArray(field.typed) ? field.typed : defaultValues;
  return (
    <FieldGroup
      id={field.id}
      label={label}
      help={help}
      error={field.error}
      required={required}
      labelHidden={labelHidden}
    >
      <input type="hidden" name={name} value="" />
      <div className={`grid gap-2 ${options.some(({ help }) => Boolean(help)) ? "" : "sm:grid-cols-2"}`}>
        {options.map((option) => {
          const optionId = `${field.id}-${option.value}`;
          return (
            <div key={option.value} className="text-sm">
              <label className="flex items-start gap-2.5">
                <input
                  type="checkbox"
                  name={name}
                  value={option.value}
                  defaultChecked={chosen.includes(option.value)}
                  aria-describedby={option.help ? optionId : undefined}
                />
                {option.label}
              </label>
              {option.help && (
                <p id={optionId} className="ps-6.5 text-quiet">
                  {option.help}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
