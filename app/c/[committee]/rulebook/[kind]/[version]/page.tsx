import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { PrintButton } from "@/app/print-button";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { WorkflowDiff } from "@/app/workflows/workflow-diff";
import { WorkflowView } from "@/app/workflows/workflow-view";
import { readersFormat } from "@/lib/languages/reader";
import { loadVersion } from "@/lib/workflows/loaders";

export async function generateMetadata({
  params,
}: PageProps<"/c/[committee]/rulebook/[kind]/[version]">): Promise<Metadata> {
  const { committee, kind, version } = await params;
  const { shown } = await loadVersion(committee, kind, version);
  const t = await getTranslations("workflows");
  return { title: t("version", { version: shown.version }) };
}

/** One version of a kind's rules, as it stood and stands for the items submitted under it. */
export default async function VersionPage({ params }: PageProps<"/c/[committee]/rulebook/[kind]/[version]">) {
  const { committee: slug, kind: name, version } = await params;
  const { committee, kind, versions, shown, before } = await loadVersion(slug, name, version);
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const latest = versions[0];
  const kindName = t(`kinds.${kind}.name`);
  return (
    <Page
      crumbs={[{ label: t("rulebook.title"), href: paths.rulebook(slug) }]}
      title={t("rulebook.versionOf", { kind: kindName, version: shown.version })}
      lead={
        shown.by && shown.at
          ? t("rulebook.keptBy", { name: shown.by, when: format.moment(shown.at) })
          : t("workflows.own")
      }
      actions={
        <>
          <a href={paths.api.workflow(committee.slug, kind, shown.version)} className="button" data-variant="secondary">
            {t("workflows.export")}
          </a>
          <PrintButton label={t("rulebook.print")} />
        </>
      }
    >
      {shown.reason && (
        <Notice title={t("rulebook.keptBecause")}>
          <p dir="auto" className="whitespace-pre-line">
            {shown.reason}
          </p>
        </Notice>
      )}
      {shown.version !== latest.version && (
        <Notice kind="warning" title={t("rulebook.superseded", { version: latest.version })} />
      )}
      <WorkflowView workflow={shown} kinds={kindName} />
      {before && (
        <Section card title={t("rulebook.changedFrom", { version: before.version })}>
          <WorkflowDiff before={before} after={shown} />
        </Section>
      )}
    </Page>
  );
}
