import { getTranslations } from "next-intl/server";
import { Table } from "@/app/ui/table";
import type { Sheet } from "@/lib/measurements/loaders";
import { sayFigures, VALUE_LOOKS } from "../../framework-words";

/** The sheet to read: for who may not enter values, and when none are entered. */
export async function ReadSheet({ sheet: { rows } }: { sheet: Sheet }) {
  const [t, say] = await Promise.all([getTranslations("results"), sayFigures()]);
  return (
    <Table
      caption={t("values")}
      columns={[
        { label: t("indicator"), lead: true },
        { label: t("sheet.previous"), align: "end" },
        { label: t("target"), align: "end" },
        { label: t("actual"), align: "end" },
        { label: t("sheet.comment") },
        { label: t("state") },
      ]}
      rows={rows.map((row) => {
        const shown = row.accepted ?? row.open;
        return {
          id: row.key,
          cells: [
            { text: row.part ? `${row.dimension}: ${row.part}` : row.title, note: row.code },
            say.decimal(row.previous) || "–",
            say.decimal(row.target) || "–",
            say.withUnit(shown?.value ?? null, row) || "–",
            shown?.comment ?? "",
            shown ? { text: t(`valueStates.${shown.state}`), ...VALUE_LOOKS[shown.state] } : t("nothingYet"),
          ],
        };
      })}
    />
  );
}
