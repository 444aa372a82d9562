import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import type { Recorded } from "@/lib/project-facts/store";
import { pageOfRows, ROWS_A_PAGE } from "@/lib/projects/schema";
import type { PartName } from "@/lib/rules/project-facts";

type Props = { slug: string; project: Recorded; part: PartName; asked: string | string[] | undefined };

/** The pages of a long list, each by the entries on it. What was typed is saved before another is opened. */
export async function RowPages({ slug, project, part, asked }: Props) {
  const t = await getTranslations("projects");
  const count = project[part].length;
  const { page, last } = pageOfRows(asked, count);
  if (last === 0) return null;
  return (
    <nav aria-label={t("rowPages")} className="mb-4 grid gap-2 text-sm">
      <p className="text-quiet">{t("rowPagesHelp")}</p>
      <ol className="flex flex-wrap gap-x-3 gap-y-1 tabular-nums">
        {Array.from({ length: last + 1 }, (_, at) => {
          const entries = `${at * ROWS_A_PAGE + 1}–${Math.min((at + 1) * ROWS_A_PAGE, count + 1)}`;
          return (
            <li key={at}>
              {at === page ? (
                <span aria-current="page" className="font-semibold">
                  {entries}
                </span>
              ) : (
                <a
                  className="link"
                  href={paths.editProjectPart(slug, project.id, part, at > 0 ? { page: at + 1 } : undefined)}
                >
                  {entries}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
