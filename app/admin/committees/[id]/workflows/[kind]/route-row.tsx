"use client";
import { useTranslations } from "next-intl";
import { FieldError } from "@/app/ui/field";
import { useField } from "@/app/ui/form-scope";
import type { TypedRow } from "@/lib/kinds/workflow-form";
import { CONDITIONS, NEEDS_REASON, STEP_ACTIONS } from "@/lib/rules/route";
import { STEP_HATS } from "@/lib/rules/route-check";
import { STATUSES } from "@/lib/rules/words";
import { RowButtons } from "./row-buttons";

type Props = {
  row: TypedRow;
  index: number;
  last: number;
  faults: string[];
  onChange: (part: Partial<TypedRow>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** One step of a route: from where, what, to where, by whom, on what condition. */
export function RouteRow({ row, index, last, faults, onChange, onMove, onRemove }: Props) {
  const t = useTranslations();
  const name = `route.${index}`;
  const { id } = useField({ name });
  const always = NEEDS_REASON.some((action) => action === row.action);
  const faultId = faults.length > 0 ? `${id}-error` : undefined;
  const statuses = STATUSES.map((status) => ({ value: status, label: t(`statuses.${status}`) }));
  const choice = (field: "from" | "action" | "to" | "when", label: string, options: Option[], empty: string) => (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={`${id}-${field}`} className="text-xs text-quiet">
        {label}
      </label>
      <select
        id={`${id}-${field}`}
        name={`${name}.${field}`}
        value={row[field]}
        onChange={(event) => onChange({ [field]: event.target.value })}
        aria-describedby={faultId}
        className="control ps-2.5 text-sm"
      >
        <option value="">{empty}</option>
        {options.map(({ value, label: word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={`card grid min-w-0 grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 gap-y-2.5 p-3 ${faultId ? "border-danger" : ""}`}
      aria-describedby={faultId}
    >
      <legend className="sr-only">{t("workflows.row", { number: index + 1 })}</legend>
      <span aria-hidden className="pt-7 text-sm font-semibold text-quiet tabular-nums">
        {index + 1}
      </span>
      <div className="grid grid-cols-2 gap-2.5 sm:grid-cols-4">
        {choice("from", t("rulebook.from"), statuses, t("workflows.choose"))}
        {choice(
          "action",
          t("rulebook.step"),
          STEP_ACTIONS.map((action) => ({ value: action, label: t(`item.steps.${action}`) })),
          t("workflows.choose"),
        )}
        {choice("to", t("rulebook.to"), statuses, t("workflows.choose"))}
        {choice(
          "when",
          t("rulebook.when"),
          (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).map((when) => ({
            value: when,
            label: t(`rulebook.conditions.${when}`),
          })),
          t("workflows.anyTime"),
        )}
      </div>
      <div className="col-start-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <fieldset className="flex flex-wrap gap-x-4 gap-y-2">
          <legend className="sr-only">{t("rulebook.who")}</legend>
          <input type="hidden" name={`${name}.by[]`} value="" />
          {STEP_HATS.map((hat) => (
            <label key={hat} className="flex items-center gap-1.5 text-sm" title={t(`hats.${hat}`)}>
              <input
                type="checkbox"
                name={`${name}.by[]`}
                value={hat}
                checked={row.by.includes(hat)}
                onChange={({ target }) =>
                  onChange({ by: target.checked ? [...row.by, hat] : row.by.filter((one) => one !== hat) })
                }
              />
              {t(`workflows.hats.${hat}`)}
            </label>
          ))}
        </fieldset>
        <label className="flex items-center gap-1.5 text-sm">
          <input
            type="checkbox"
            name={`${name}.reason`}
            value="on"
            checked={always || row.reason !== ""}
            disabled={always}
            onChange={({ target }) => onChange({ reason: target.checked ? "on" : "" })}
          />
          {t("workflows.mustSayWhy")}
        </label>
        <RowButtons index={index} last={last} onMove={onMove} onRemove={onRemove} />
      </div>
      {faultId && (
        <div id={faultId} className="col-start-2 grid gap-1">
          {faults.map((sentence, nth) => (
            <FieldError key={sentence} id={`${id}-${nth}`} error={sentence} />
          ))}
        </div>
      )}
    </fieldset>
  );
}

type Option = { value: string; label: string };
