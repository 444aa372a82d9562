"use client";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { useField } from "./form-scope";
import { Glyph } from "./glyph";

type Props = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type">;

/**
 * Files, chosen or dropped: the browser's own input stretched over a field to drop on. One that waits to be sent is
 * named; where there may be several, whoever takes them lists them.
 */
export function FileDrop({ name, label, help, error, required, id, labelHidden, onChange, ...rest }: Props) {
  const t = useTranslations("ui");
  const field = useField({ name, id, error });
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <Field id={field.id} label={label} help={help} error={field.error} required={required} labelHidden={labelHidden}>
      <div
        data-over={over}
        className="relative grid justify-items-center gap-1 rounded-md border-2 border-dashed border-edge bg-surface px-4 py-6 text-center text-sm focus-within:border-accent hover:border-accent data-[over=true]:border-accent data-[over=true]:bg-accent-soft"
      >
        <Glyph name="upload" className="size-6 text-accent" />
        {chosen.length > 0 ? (
          <bdi className="font-semibold [overflow-wrap:anywhere]">{chosen.join(", ")}</bdi>
        ) : (
          <>
            <span className="font-semibold text-accent">{rest.multiple ? t("chooseFiles") : t("chooseFile")}</span>
            <span className="text-quiet max-sm:hidden">{rest.multiple ? t("dropFiles") : t("dropFile")}</span>
          </>
        )}
        <input
          {...rest}
          type="file"
          id={field.id}
          name={name}
          required={required}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, help, field.error)}
          onChange={(event) => {
            if (!rest.multiple) setChosen([...(event.currentTarget.files ?? [])].map((file) => file.name));
            onChange?.(event);
          }}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </div>
    </Field>
  );
}
