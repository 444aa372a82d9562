"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Look } from "@/app/ui/status-badge";
import type { Warning } from "@/lib/rules/plausible";
import type { Measure } from "@/lib/rules/words";
import { fill, keyMove } from "./grid-moves";
import { GridRowView } from "./grid-row";

export type GridRow = {
  key: string;
  seen: string;
  name: string;
  code: string;
  isPart: boolean;
  unit: string;
  measure: Measure;
  previous: string | null;
  previousSaid: string;
  targetSaid: string;
  value: string;
  comment: string;
  /** Submitted: it waits to be accepted. */
  locked: boolean;
  state: (Look & { word: string }) | null;
  reason: string;
  warnings: readonly Warning[];
};
export type GridGroup = { title: string; rows: GridRow[] };

/** A sheet of values: arrows and Enter go from cell to cell, a range copied from a spreadsheet is pasted as one. */
export function SheetGrid({ groups }: { groups: readonly GridGroup[] }) {
  const t = useTranslations("results.sheet");
  const table = useRef<HTMLTableElement>(null);
  const [said, setSaid] = useState("");

  function paste(event: React.ClipboardEvent<HTMLTableElement>) {
    const text = event.clipboardData.getData("text/plain");
    const { filled, left } = fill(table.current, event.target, text);
    if (filled === 0) return;
    event.preventDefault();
    setSaid(left > 0 ? t("pastedSome", { filled, left }) : t("pasted", { filled }));
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears what its cells are told. */}
      <table
        ref={table}
        className="table"
        onPaste={paste}
        onKeyDown={(event) => keyMove(table.current, event.nativeEvent) && event.preventDefault()}
      >
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("indicator")}</th>
            <th scope="col" data-align="end">
              {t("previous")}
            </th>
            <th scope="col" data-align="end">
              {t("target")}
            </th>
            <th scope="col">{t("value")}</th>
            <th scope="col">{t("comment")}</th>
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={6} className="bg-sunken">
                <bdi>{title}</bdi>
              </th>
            </tr>
            {rows.map((row) => (
              <GridRowView key={row.key} row={row} />
            ))}
          </tbody>
        ))}
      </table>
      <p role="status" className="px-5 text-sm text-quiet empty:hidden">
        {said}
      </p>
    </>
  );
}
