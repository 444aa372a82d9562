import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { nameColumns } from "@/lib/imports/actions";
import type { Import } from "@/lib/imports/store";
import { TABLE_FIELDS } from "@/lib/rules/table-fields";

const SEPARATOR_WORDS = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;

/** Which column of a table is which field, with the first values of each to tell it by. */
export async function Columns({ found }: { found: Import }) {
  const t = await getTranslations("imports.table");
  const { id, columns, mapping, samples, reading, headRow } = found;
  const heads = columns ?? [];
  const fieldAt = new Map(Object.entries(mapping ?? {}).map(([field, at]) => [at, field]));
  const options = TABLE_FIELDS.map((field) => ({ value: field, label: t(`fields.${field}`) }));
  const row = headRow ?? 1;
  const how = reading?.sheet
    ? t("readSheet", { sheet: reading.sheet, row })
    : t("readAs", {
        encoding: (reading?.encoding ?? "utf-8").toUpperCase(),
        separator: SEPARATOR_WORDS[reading?.separator ?? ","],
        row,
      });
  return (
    <Section card title={t("title")} lead={t("lead")}>
      <p className="mb-4 text-sm text-quiet">{how}</p>
      <ActionForm action={nameColumns} hidden={{ importId: id }} label={t("title")}>
        <ol className="divide-y divide-line border-y border-line">
          {heads.map((head, at) => (
            <li key={at} className="grid items-center gap-x-6 gap-y-1 py-3 sm:grid-cols-2">
              <div className="min-w-0">
                <p className="font-semibold [overflow-wrap:anywhere]">
                  <bdi>{head || t("unnamed", { number: String(at + 1) })}</bdi>
                </p>
                <p className="text-sm text-quiet [overflow-wrap:anywhere]">
                  <bdi>
                    {(samples ?? [])
                      .map((cells) => cells[at])
                      .filter(Boolean)
                      .join(" · ")}
                  </bdi>
                </p>
              </div>
              <Select
                name={`columns.${at}`}
                label={head || t("unnamed", { number: String(at + 1) })}
                labelHidden
                empty={t("leave")}
                options={options}
                defaultValue={fieldAt.get(at) ?? ""}
              />
            </li>
          ))}
        </ol>
        <details className="text-sm">
          <summary>{t("rules")}</summary>
          <ul className="grid list-disc gap-1 ps-5 pt-2 text-quiet">
            {(["ruleFound", "ruleEmpty", "ruleDays", "ruleLists", "ruleMoney", "ruleWords"] as const).map((rule) => (
              <li key={rule}>{t(rule)}</li>
            ))}
          </ul>
        </details>
        <div>
          <SubmitButton>{t("do")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
