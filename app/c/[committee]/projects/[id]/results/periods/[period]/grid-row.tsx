"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StatusBadge, StatusIcon } from "@/app/ui/status-badge";
import { fraction } from "@/lib/rules/fraction";
import { warningsOf } from "@/lib/rules/plausible";
import type { Oddity } from "@/lib/rules/sheet";
import { readTyped } from "@/lib/rules/typed-number";
import { SheetCell } from "../../sheet-cell";
import type { GridRow } from "./sheet-grid";

/** One row: an indicator's total or a part of it, with its two cells. */
export function GridRowView({ row }: { row: GridRow }) {
  const t = useTranslations("results.sheet");
  const [typed, setTyped] = useState<string>();
  // What stands there as it was saved was compared with its parts, too.
  const saved = typed === undefined || readTyped(typed) === readTyped(row.value);
  const warnings = saved ? row.warnings : liveWarnings(row, typed);
  return (
    <tr data-row>
      <th scope="row" className={row.isPart ? "ps-8 font-normal" : ""}>
        <span dir="auto">{row.name}</span>
        <small>{[row.isPart ? "" : row.code, row.unit].filter(Boolean).join(" · ")}</small>
      </th>
      <td data-label={t("previous")} data-align="end">
        {row.previousSaid}
      </td>
      <td data-label={t("target")} data-align="end">
        {row.targetSaid}
      </td>
      <td data-label={t("value")}>
        {row.measure === "qualitative" ? (
          <span className="text-quiet">{t("described")}</span>
        ) : (
          <SheetCell
            name={`cells.${row.key}.value`}
            label={t("valueOf", { name: labelOf(row) })}
            column="value"
            initial={row.locked ? row.valueSaid : row.value}
            locked={row.locked}
            onTyped={setTyped}
          />
        )}
      </td>
      <td data-label={t("comment")}>
        <SheetCell
          name={`cells.${row.key}.comment`}
          label={t("commentOn", { name: labelOf(row) })}
          column="comment"
          initial={row.comment}
          locked={row.locked}
          lines
        />
        {!row.locked && <input type="hidden" name={`cells.${row.key}.seen`} value={row.seen} />}
      </td>
      <td data-label={t("state")}>
        {row.state && (
          <StatusBadge tone={row.state.tone} shape={row.state.shape}>
            {row.state.word}
          </StatusBadge>
        )}
        {row.reason && <small dir="auto">{row.reason}</small>}
        {warnings.map(({ warning, by }) => (
          <p
            key={`${warning} ${by}`}
            data-tone="warning"
            className="mt-1 flex items-start gap-1 text-xs text-tone [&_svg]:size-3.5"
          >
            <StatusIcon shape="warning" />
            <span>{by ? t("oddIn", { by, what: t(`warnings.${warning}`) }) : t(`warnings.${warning}`)}</span>
          </p>
        ))}
      </td>
    </tr>
  );
}

const labelOf = ({ code, name, isPart }: GridRow) => (isPart ? `${code}, ${name}` : `${code} ${name}`);

/** What looks odd about a value while it is typed: parts are compared once they are saved. */
function liveWarnings({ measure, previous }: GridRow, text: string): Oddity[] {
  const read = readTyped(text);
  if (!read) return [];
  const around = { measure, previous: previous === null ? null : fraction(previous) };
  return warningsOf(fraction(read), around).map((warning) => ({ warning, by: null }));
}
