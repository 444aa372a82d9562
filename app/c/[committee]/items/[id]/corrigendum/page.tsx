import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { issueCorrigendum } from "@/lib/corrigenda/actions";
import { loadDossier } from "@/lib/dossier/loaders";
import { kindOf } from "@/lib/kinds";
import { fieldsOf } from "@/lib/kinds/shape";
import { isEmpty } from "@/lib/languages/content";
import { sayRefusal } from "@/lib/languages/refusal";
import { revisionSymbol } from "@/lib/rules/numbering";
import { readersSay } from "../content/say";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("corrigendum");
  return { title: t("title") };
}

/** As many corrections as one form holds; another corrigendum takes more. */
const ROWS = [0, 1, 2];

/** Corrects the text of an adopted document as the United Nations do: for this read that. */
export default async function CorrigendumPage({ params }: PageProps<"/c/[committee]/items/[id]/corrigendum">) {
  const { committee: slug, id } = await params;
  const { row, acts } = await loadDossier(slug, id);
  const verdict = acts.issueCorrigendum;
  if (!verdict.ok && verdict.reason === "onlyHats") notFound();
  const { item } = row;
  const [t, say] = await Promise.all([getTranslations("corrigendum"), readersSay(item.kind, {})]);
  const symbol = revisionSymbol(item.symbol ?? "", item.revision, item.corrigendum);
  const fields = fieldsOf(kindOf(item.kind))
    .filter(({ name }) => !isEmpty(item.data[name]))
    .map((field) => ({ value: field.name, label: say.label(field) }));
  return (
    <Page
      narrow
      crumbs={[{ label: symbol, href: paths.item(slug, id) }]}
      title={t("title")}
      lead={t("lead", { symbol })}
    >
      {verdict.ok ? (
        <Card>
          <ActionForm action={issueCorrigendum} hidden={{ itemId: id }} label={t("title")}>
            {ROWS.map((row) => (
              <fieldset key={row} className="grid gap-4 rounded-md border border-line p-4">
                <legend className="px-1 font-semibold">{t("nth", { number: row + 1 })}</legend>
                <Select
                  name={`corrections.${row}.field`}
                  label={t("field")}
                  empty={t("choose")}
                  options={fields}
                  required={row === 0}
                />
                <TextArea
                  name={`corrections.${row}.instead`}
                  label={t("instead")}
                  help={t("insteadHelp")}
                  max={4000}
                  rows={2}
                  required={row === 0}
                />
                <TextArea name={`corrections.${row}.read`} label={t("read")} max={4000} rows={2} />
              </fieldset>
            ))}
            <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} required max={2000} rows={3} />
            <div>
              <SubmitButton>{t("issue")}</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      ) : (
        <Notice kind="warning">{await sayRefusal(verdict)}</Notice>
      )}
    </Page>
  );
}
