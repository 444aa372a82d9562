import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { Words } from "@/lib/languages/words";
import { enterValues } from "@/lib/measurements/actions";
import type { Sheet } from "@/lib/measurements/loaders";
import { sayFigures, VALUE_LOOKS } from "../../framework-words";
import { type GridGroup, SheetGrid } from "./sheet-grid";

/** The sheet to fill in. */
export async function SheetForm({ sheet }: { sheet: Sheet }) {
  const { where, period, results, rows } = sheet;
  const [t, say] = await Promise.all([getTranslations("results"), sayFigures()]);
  const groups = results.map(
    ({ id, title }): GridGroup => ({
      title,
      rows: rows
        .filter((row) => row.resultId === id)
        .map((row) => {
          const shown = row.open ?? row.accepted;
          return {
            key: row.key,
            seen: row.seen,
            name: row.part ? `${row.dimension}: ${row.part}` : row.title,
            code: row.code,
            isPart: row.part !== "",
            unit: row.unit || (row.measure === "percentage" ? "%" : ""),
            measure: row.measure,
            previous: row.previous,
            previousSaid: say.decimal(row.previous) || "–",
            targetSaid: say.decimal(row.target) || "–",
            value: say.typed(shown?.value),
            valueSaid: say.decimal(shown?.value ?? null),
            comment: shown?.comment ?? "",
            locked: row.open?.state === "submitted",
            state: shown ? { word: t(`valueStates.${shown.state}`), ...VALUE_LOOKS[shown.state] } : null,
            reason: row.open?.state === "returned" ? row.open.reason : "",
            warnings: row.warnings,
          };
        }),
    }),
  );
  const open = groups.some((group) => group.rows.some(({ locked }) => !locked));
  return (
    <Words of={["results.sheet"]}>
      <ActionForm
        action={enterValues}
        hidden={{ ...where, periodId: period.id }}
        label={t("values")}
        className="grid gap-4 *:[[role=alert]]:mx-5"
      >
        <SheetGrid groups={groups.filter((group) => group.rows.length > 0)} />
        {open && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 pb-5">
            <SubmitButton>{t("saveValues")}</SubmitButton>
            <p className="text-sm text-quiet scripted:block unscripted:hidden">{t("sheetKeys")}</p>
          </div>
        )}
      </ActionForm>
    </Words>
  );
}
