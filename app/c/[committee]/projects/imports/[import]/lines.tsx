import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { StatusBadge } from "@/app/ui/status-badge";
import type { Line } from "@/lib/import-lines/store";
import { FieldChanges } from "../../field-changes";
import { VERDICT_LOOKS } from "../import-looks";
import { FindingList } from "./finding-list";

/** Each project of the file: what would become of it, which fields would change, and what is wrong with it. */
export async function Lines({ slug, lines, table }: { slug: string; lines: Line[]; table: boolean }) {
  const t = await getTranslations("imports");
  return (
    <ol className="divide-y divide-line">
      {lines.map(({ position, line, identifier, title, verdict, projectId, changes, findings }) => (
        <li key={position} className="grid gap-2 px-5 py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StatusBadge {...VERDICT_LOOKS[verdict]}>{t(`lineVerdicts.${verdict}`)}</StatusBadge>
            <span className="min-w-0 font-semibold">
              {projectId ? (
                <a className="link" href={paths.project(slug, projectId)}>
                  <bdi>{title || t("untitled")}</bdi>
                </a>
              ) : (
                <bdi>{title || t("untitled")}</bdi>
              )}
            </span>
            <span className="text-sm text-quiet [overflow-wrap:anywhere]">
              {t(table ? "atRow" : "atLine", { identifier: identifier || t("noIdentifierHere"), line })}
            </span>
          </div>
          {changes.length > 0 && <FieldChanges changes={changes} open />}
          <FindingList findings={findings} table={table} />
        </li>
      ))}
    </ol>
  );
}
