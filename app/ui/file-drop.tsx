"use client";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { useField } from "./form-scope";
import { Glyph } from "./glyph";

type Props = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type">;

/** Files, chosen or dropped: the browser's own input stretched over a field to drop on. */
export function FileDrop({ name, label, help, error, required, id, labelHidden, ...rest }: Props) {
  const t = useTranslations("ui");
  const field = useField({ name, id, error });
  const [over, setOver] = useState(false);
  return (
    <Field id={field.id} label={label} help={help} error={field.error} required={required} labelHidden={labelHidden}>
      <div
        data-over={over}
        className="relative grid justify-items-center gap-1 rounded-md border-2 border-dashed border-edge bg-surface px-4 py-6 text-center text-sm focus-within:border-accent hover:border-accent data-[over=true]:border-accent data-[over=true]:bg-accent-soft"
      >
        <Glyph name="upload" className="size-6 text-accent" />
        <span className="font-semibold text-accent">{t("chooseFiles")}</span>
        <span className="text-quiet max-sm:hidden">{t("dropFiles")}</span>
        <input
          {...rest}
          type="file"
          id={field.id}
          name={name}
          required={required}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, help, field.error)}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </div>
    </Field>
  );
}
