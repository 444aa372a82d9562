import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { EmptyState } from "@/app/ui/empty-state";
import { FileDrop } from "@/app/ui/file-drop";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { Table } from "@/app/ui/table";
import { loadImports } from "@/lib/imports/loaders";
import { ACCEPT, KEPT_DAYS, LARGEST_MB, LARGEST_TABLE_MB, MOST_WAITING } from "@/lib/imports/schema";
import { readersFormat } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import { no } from "@/lib/rules/verdict";
import { IMPORT_LOOKS } from "./import-looks";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

/** Why a file was sent back, as far as an address may say it. */
const REFUSALS = [
  "fileTooLarge",
  "tableTooLarge",
  "notAnImport",
  "importsWait",
  "brokenUpload",
  "noFile",
  "badText",
] as const;

/** Where a file is handed in, and what became of the latest. */
export default async function ImportsPage({ params, searchParams }: PageProps<"/c/[committee]/projects/imports">) {
  const { committee: slug } = await params;
  const { query, imports } = await loadImports(slug, await searchParams);
  const [t, projects, format] = await Promise.all([
    getTranslations("imports"),
    getTranslations("projects"),
    readersFormat(),
  ]);
  const refused = REFUSALS.find((one) => one === query.refused);
  const file = t("theFile");
  const limit = refused === "tableTooLarge" ? LARGEST_TABLE_MB : LARGEST_MB;
  return (
    <Page title={t("title")} lead={t("lead")} crumbs={[{ label: projects("title"), href: paths.projects(slug) }]}>
      {refused && (
        <Notice kind="refusal">{await sayRefusal(no(refused, { name: file, limit, count: MOST_WAITING }))}</Notice>
      )}
      <Section card title={t("upload")}>
        <form
          action={paths.api.imports(slug)}
          method="post"
          encType="multipart/form-data"
          aria-label={t("upload")}
          className="grid gap-5"
        >
          <FileDrop
            name="file"
            label={t("file")}
            help={t("fileHelp", { limit: String(LARGEST_MB), tables: String(LARGEST_TABLE_MB) })}
            accept={ACCEPT}
            required
          />
          <div>
            <SubmitButton>{t("look")}</SubmitButton>
          </div>
        </form>
        <p className="mt-4 text-sm text-quiet">{t("kept", { days: KEPT_DAYS })}</p>
        <p className="mt-1 text-sm text-quiet">
          {t("template")}{" "}
          <a className="link" href={paths.importTemplate(slug, "xlsx")}>
            {t("templateAs", { format: "XLSX" })}
          </a>{" "}
          <a className="link" href={paths.importTemplate(slug, "csv")}>
            {t("templateAs", { format: "CSV" })}
          </a>
        </p>
      </Section>
      <Section card flush title={t("latest")}>
        {imports.length > 0 ? (
          <Table
            caption={t("latest")}
            columns={[
              { label: t("file"), lead: true },
              { label: t("state") },
              { label: t("verdicts.create"), align: "end" },
              { label: t("verdicts.change"), align: "end" },
              { label: t("verdicts.unchanged"), align: "end" },
              { label: t("verdicts.refuse"), align: "end" },
              { label: t("handedIn") },
            ]}
            rows={imports.map(({ id, name, state, createdAt, by, creates, changes, unchanged, refused }) => ({
              id,
              cells: [
                { text: name, href: paths.import(slug, id) },
                { text: t(`states.${state}`), ...IMPORT_LOOKS[state] },
                // Nothing to say is nothing: on a phone each would be a line.
                ...[creates, changes, unchanged, refused].map((count) => count || null),
                { text: format.moment(createdAt), note: by, time: createdAt.toISOString() },
              ],
            }))}
          />
        ) : (
          <EmptyState title={t("none")} />
        )}
      </Section>
    </Page>
  );
}
