"use client";
import { useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { useField } from "./form-scope";

type Props = FieldProps &
  Omit<ComponentProps<"textarea">, keyof FieldProps> & {
    /** Shows how much of it is used. Nothing is cut off: the rule that refuses says so. */
    max?: number;
  };

/** Several lines, growing with what is typed. */
export function TextArea({ name, label, help, error, required, id, labelHidden, defaultValue, max, ...rest }: Props) {
  const field = useField({ name, id, error });
  const initial = typeof field.typed === "string" ? field.typed : defaultValue;
  const [length, setLength] = useState(String(rest.value ?? initial ?? "").length);
  const area = useTypedBefore(field.id);
  useEffect(() => {
    // A form tells its fields nothing when it is emptied, and empties them after it has said so.
    const form = area.current?.form;
    const recount = () => queueMicrotask(() => setLength(area.current?.value.length ?? 0));
    form?.addEventListener("reset", recount);
    return () => form?.removeEventListener("reset", recount);
  }, [area]);
  return (
    <Field
      id={field.id}
      label={label}
      help={help}
      error={field.error}
      required={required}
      labelHidden={labelHidden}
      aside={max && <Count used={length} max={max} />}
    >
      <textarea
        ref={area}
        dir="auto"
        {...rest}
        {...("value" in rest ? {} : { defaultValue: initial })}
        onInput={(event) => {
          setLength(event.currentTarget.value.length);
          rest.onInput?.(event);
        }}
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

/** Keeps what was typed before the script came: React takes over such a field with the text it was sent with. */
function useTypedBefore(id: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const takingOver = useSyncExternalStore(never, no, yes);
  const [typed] = useState(() => (takingOver && typeof document === "object" ? textIn(id) : undefined));
  useLayoutEffect(() => {
    if (typed !== undefined && area.current && area.current.value !== typed) area.current.value = typed;
  }, [typed]);
  return area;
}

const textIn = (id: string) => {
  const found = document.getElementById(id);
  return found instanceof HTMLTextAreaElement ? found.value : undefined;
};

const never = () => () => {};
const [no, yes] = [() => false, () => true];

/** Speaks up only near the end. */
function Count({ used, max }: { used: number; max: number }) {
  const t = useTranslations("ui");
  return (
    <span
      aria-live={used > max * 0.9 ? "polite" : "off"}
      className={`flex-none text-xs tabular-nums ${used > max ? "font-semibold text-danger" : "text-quiet"}`}
    >
      {t("characters", { used, max })}
    </span>
  );
}
