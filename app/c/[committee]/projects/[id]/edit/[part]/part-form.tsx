import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Notice } from "@/app/ui/notice";
import { SubmitButton } from "@/app/ui/submit-button";
import { becauseOf } from "@/lib/languages/refusal";
import type { Recorded } from "@/lib/project-facts/store";
import { saveProjectPart } from "@/lib/projects/actions";
import type { PartName } from "@/lib/rules/project-facts";
import { type PartField, PROJECT_PARTS } from "@/lib/rules/project-parts";
import type { Verdict } from "@/lib/rules/verdict";
import { PartEntry } from "./part-entry";

type Props = { project: Recorded; part: PartName; maySave: Verdict };

/** Rows to add at once; whoever needs more saves and goes on. */
const BLANKS = 3;
/** Beyond, a form would be slower than the file it came from. */
const MOST_ROWS = 150;

/** A list row by row. Rows left blank are none; a row is taken out by emptying it. */
export async function PartForm({ project, part, maySave }: Props) {
  const t = await getTranslations("projects");
  const because = await becauseOf(maySave);
  if (project[part].length > MOST_ROWS) return <Notice title={t("tooManyRows")}>{t("tooManyRowsWhy")}</Notice>;
  const fields = Object.entries<PartField>(PROJECT_PARTS[part]);
  const rows: (Record<string, unknown> | null)[] = [...project[part], ...Array.from({ length: BLANKS }, () => null)];
  return (
    <ActionForm
      action={saveProjectPart}
      hidden={{ projectId: project.id, version: project.version, part }}
      label={t(`parts.${part}`)}
    >
      <p className="max-w-prose text-sm text-quiet">{t("rowsHelp")}</p>
      {rows.map((row, at) => (
        <fieldset key={at} className="min-w-0 border-b border-line pb-5">
          <legend className="mb-2 text-sm font-semibold">
            {row ? t("entry", { number: String(at + 1) }) : t("newEntry", { number: String(at + 1) })}
          </legend>
          <input type="hidden" name={`rows.${at}.was`} value={row ? at : ""} />
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {fields.map(([field, is]) => (
              <PartEntry
                key={field}
                part={part}
                name={`rows.${at}.${field}`}
                field={field}
                is={is}
                value={row?.[field]}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <SubmitButton because={because}>{t("form.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
