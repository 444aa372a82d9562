"use client";
import { useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { labelClass } from "./field";
import type { FilterField, FiltersProps } from "./filters";
import { Glyph } from "./glyph";
import { type Html, html } from "./html";
import { keptLast } from "./kept-last";
import { groupsOf, type Option } from "./select";

export function FiltersView({ packed }: { packed: string }) {
  const t = useTranslations("ui");
  const id = useId();
  const { action, fields, kept = {}, drawn } = useMemo(() => unpacked(id, packed), [id, packed]);
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
        {/* oxlint-disable-next-line react/no-danger -- made below, where every gap is escaped */}
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4" dangerouslySetInnerHTML={{ __html: drawn }} />
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

/** The fields as one text: there may be hundreds of choices. When a link changes what is set, the fields show it. */
const unpacked = keptLast(20, (id: string, packed: string) => {
  const props = JSON.parse(packed) as FiltersProps;
  return { ...props, drawn: html`${props.fields.map((field) => fieldOf(`${id}-${field.name}`, field))}`.html };
});

/** A plain field of the kit, without help and faults. */
const fieldOf = (id: string, field: FilterField): Html => html`
  <div class="grid min-w-0 gap-1.5">
    <label id="${id}-label" for="${id}" class="${labelClass()}">${field.label}</label>
    ${control(id, field)}
  </div>`;

function control(id: string, { name, value = "", ...field }: FilterField): Html {
  if (!field.options)
    return field.type === "date"
      ? html`<input type="date" dir="ltr" id="${id}" name="${name}" value="${value}" class="control max-w-48">`
      : html`<input type="${field.type}" dir="auto" id="${id}" name="${name}" value="${value}" class="control">`;
  const option = (one: Option) =>
    html`<option value="${one.value}"${one.value === value && html` selected`}>${one.label}</option>`;
  const groups = groupsOf(field.options).map(([group, members]) =>
    group ? html`<optgroup label="${group}">${members.map(option)}</optgroup>` : html`${members.map(option)}`,
  );
  return html`<select id="${id}" name="${name}" class="control"><option value="">${field.empty}</option>${groups}</select>`;
}
