"use client";
import type { ReactNode } from "react";
import { Glyph } from "./glyph";

/** What every field takes besides its control's own attributes. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  /** One or two sentences under the label: what belongs here. */
  help?: ReactNode;
  /** What is wrong and how to mend it; inside a form it comes from the form. */
  error?: string;
  required?: boolean;
  id?: string;
  /** Reads the label to screen readers only. */
  labelHidden?: boolean;
};

type Props = Pick<FieldProps, "label" | "help" | "error" | "required" | "labelHidden"> & {
  id: string;
  /** Right of the label: a count of characters. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A label, its help, the control and its fault, tied together for every reader. */
export function Field({ id, label, help, error, required, labelHidden, aside, children }: Props) {
  return (
    <div className="grid min-w-0 content-start gap-1.5">
      <div className={labelHidden ? "sr-only" : "flex items-baseline justify-between gap-4"}>
        <label id={`${id}-label`} htmlFor={id} className={labelClass(required)}>
          {label}
        </label>
        {aside}
      </div>
      <FieldHelp id={id} help={help} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The same for a group of controls under one question. */
export function FieldGroup({ id, label, help, error, required, labelHidden, children }: Props) {
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy(id, help, error)} className="grid min-w-0 gap-1.5">
      <legend id={`${id}-label`} className={labelHidden ? "sr-only" : `mb-1.5 ${labelClass(required)}`}>
        {label}
      </legend>
      <FieldHelp id={id} help={help} />
      {children}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

export const describedBy = (id: string, help: ReactNode, error: string | undefined) =>
  [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ") || undefined;

export const labelClass = (required?: boolean) =>
  `text-sm font-semibold ${required ? "after:ms-0.5 after:text-danger after:content-['*'/'']" : ""}`;

function FieldHelp({ id, help }: { id: string; help: ReactNode }) {
  return (
    help && (
      <div id={`${id}-help`} className="max-w-prose text-sm text-quiet">
        {help}
      </div>
    )
  );
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  return (
    error && (
      <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-danger">
        <Glyph name="circle-alert" className="mt-0.5 size-4 flex-none" />
        <span>{error}</span>
      </p>
    )
  );
}
