"use client";
import type { ReactNode } from "react";
import { FieldGroup, type FieldProps } from "./field";
import { useField } from "./form-scope";

type RadioCard = {
  value: string;
  label: string;
  help?: ReactNode;
  /** Why this one cannot be chosen now. */
  because?: string;
};

type Props = FieldProps & { options: readonly RadioCard[]; defaultValue?: string; columns?: 1 | 2 | 3 };

const COLUMNS = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3" };

/** One of a few, each with room to say what it means. */
export function RadioCards(props: Props) {
  const { name, label, help, error, required, id, labelHidden, options, defaultValue, columns = 1 } = props;
  const field = useField({ name, id, error });
  const chosen = typeof field.typed === "string" ? field.typed : defaultValue;
  return (
    <FieldGroup
      id={field.id}
      label={label}
      help={help}
      error={field.error}
      required={required}
      labelHidden={labelHidden}
    >
      <div className={`grid gap-2 ${COLUMNS[columns]}`}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex items-start gap-3 rounded-md border border-edge bg-surface px-3.5 py-3 has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-sunken"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              required={required}
              disabled={Boolean(option.because)}
              defaultChecked={chosen === option.value}
              className="mt-0.5"
            />
            <span className="grid min-w-0 gap-0.5">
              <span className="text-sm font-semibold">{option.label}</span>
              {(option.because ?? option.help) && (
                <span className="text-sm text-quiet">{option.because ?? option.help}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
