import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { EmptyState } from "@/app/ui/empty-state";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import { Tabs } from "@/app/ui/tabs";
import { cancelImport } from "@/lib/imports/actions";
import { loadImport } from "@/lib/imports/loaders";
import { KEPT_DAYS } from "@/lib/imports/schema";
import { readersFormat } from "@/lib/languages/reader";
import { IMPORT_VERDICTS } from "@/lib/rules/words";
import { IMPORT_LOOKS } from "../import-looks";
import { Columns } from "./columns";
import { Confirm } from "./confirm";
import { FindingList } from "./finding-list";
import { Lines } from "./lines";
import { ImportProgress } from "./progress";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("one") };
}

/** One file: how far it has been read, what it would change, and the word that lets it. */
export default async function ImportPage({
  params,
  searchParams,
}: PageProps<"/c/[committee]/projects/imports/[import]">) {
  const { committee: slug, import: id } = await params;
  const { import: found, query, lines, next } = await loadImport(slug, id, await searchParams);
  const [t, projects, format] = await Promise.all([
    getTranslations("imports"),
    getTranslations("projects"),
    readersFormat(),
  ]);
  const { state, creates, changes, unchanged, refused } = found;
  const counts = { create: creates, change: changes, unchanged, refuse: refused };
  const all = creates + changes + unchanged + refused;
  const table = found.format !== "iati";
  const naming = state === "mapping" || (state === "ready" && found.columns !== null && query.columns === "again");
  const open = ["queued", "mapping", "ready", "stale", "failed", "refused"].includes(state);
  return (
    <Page
      title={<bdi>{found.name}</bdi>}
      badge={<StatusBadge {...IMPORT_LOOKS[state]}>{t(`states.${state}`)}</StatusBadge>}
      lead={t("about", { size: format.bytes(found.size), when: format.moment(found.createdAt) })}
      crumbs={[
        { label: projects("title"), href: paths.projects(slug) },
        { label: t("title"), href: paths.imports(slug) },
      ]}
      actions={
        open && (
          <ActionForm action={cancelImport} hidden={{ importId: id }} label={t("drop")} className="contents">
            <SubmitButton variant="secondary">{t("drop")}</SubmitButton>
          </ActionForm>
        )
      }
    >
      <ImportProgress slug={slug} found={found} />
      <FindingList findings={found.findings} title={t("wholeFile")} table={table} />
      {naming && <Columns found={found} />}
      {state === "ready" && !naming && <Confirm found={found} />}
      {state === "ready" && !naming && found.columns && (
        <p>
          <a className="link" href={paths.import(slug, id, { columns: "again" })}>
            {t("table.again")}
          </a>
        </p>
      )}
      {found.sweptAt && <Notice>{t("swept", { days: KEPT_DAYS })}</Notice>}
      {all > 0 && !naming && !found.sweptAt && (
        <>
          <Tabs
            label={t("show")}
            tabs={[
              { label: t("all"), href: paths.import(slug, id), current: !query.show, count: all },
              ...IMPORT_VERDICTS.map((verdict) => ({
                label: t(`verdicts.${verdict}`),
                href: paths.import(slug, id, { show: verdict }),
                current: query.show === verdict,
                count: counts[verdict],
              })),
            ]}
          />
          <Card flush>
            {lines.length > 0 ? <Lines slug={slug} lines={lines} table={table} /> : <EmptyState title={t("noLines")} />}
          </Card>
          <Pager
            {...(query.after !== undefined && { newer: paths.import(slug, id, { show: query.show }) })}
            {...(next !== undefined && { older: paths.import(slug, id, { show: query.show, after: next }) })}
          />
        </>
      )}
    </Page>
  );
}
