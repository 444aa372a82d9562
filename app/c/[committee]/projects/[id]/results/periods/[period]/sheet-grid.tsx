"use client";
import { useTranslations } from "next-intl";
import type { Look } from "@/app/ui/status-badge";
import type { Oddity } from "@/lib/rules/sheet";
import type { Measure } from "@/lib/rules/words";
import { SheetTable } from "../../sheet-table";
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
  /** As it is typed, and as it reads where nobody may change it. */
  value: string;
  valueSaid: string;
  comment: string;
  /** Submitted: it waits to be accepted. */
  locked: boolean;
  state: (Look & { word: string }) | null;
  reason: string;
  warnings: readonly Oddity[];
};
export type GridGroup = { title: string; rows: GridRow[] };

/** A sheet of values, result by result. */
export function SheetGrid({ groups }: { groups: readonly GridGroup[] }) {
  const t = useTranslations("results.sheet");
  return (
    <SheetTable caption={t("caption")} columns={["value", "comment"]}>
      <thead>
        <tr>
          <th scope="col">{t("indicator")}</th>
          <th scope="col" data-align="end">
            {t("previous")}
          </th>
          <th scope="col" data-align="end">
            {t("target")}
          </th>
          <th scope="col" data-align="end">
            {t("value")}
          </th>
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
    </SheetTable>
  );
}
