"use client";
import { useTranslations } from "next-intl";
import { DateInput } from "./date-input";
import type { FilterField, FiltersProps } from "./filters";
import { Glyph } from "./glyph";
import { Select } from "./select";
import { TextInput } from "./text-input";

export function FiltersView({ packed }: { packed: string }) {
  const t = useTranslations("ui");
  const { action, fields, kept = {} } = JSON.parse(packed) as FiltersProps;
  const active = fields.filter(({ value }) => value).length;
  return (
    <details className="card no-print group" open={active > 0}>
      <summary className="flex items-center gap-2 px-4 py-2.5 text-sm font-semibold">
        <Glyph name="sliders-horizontal" className="size-4 text-quiet" />
        {t("filters")}
        {active > 0 && <span className="font-normal text-quiet">{t("filtersActive", { count: active })}</span>}
        <Glyph name="chevron-down" className="ms-auto size-4 text-quiet group-open:rotate-180" />
      </summary>
      <form action={action} className="grid gap-4 border-t border-line p-4">
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {/* When a link changes what is set, the fields show it. */}
        <div key={fields.map(({ value }) => value).join("\n")} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {fields.map((field) => (
            <Field key={field.name} {...field} />
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className="button" data-variant="secondary">
            {t("applyFilters")}
          </button>
          {active > 0 && (
            <a href={action} className="link text-sm">
              {t("clearFilters")}
            </a>
          )}
        </div>
      </form>
    </details>
  );
}

function Field({ value, ...field }: FilterField) {
  if (field.options) return <Select {...field} defaultValue={value} />;
  const { type, ...rest } = field;
  return type === "date" ? (
    <DateInput {...rest} defaultValue={value} />
  ) : (
    <TextInput {...rest} type={type} defaultValue={value} />
  );
}
