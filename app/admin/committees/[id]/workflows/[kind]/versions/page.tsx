import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { Card, Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { Table } from "@/app/ui/table";
import { WorkflowDiff } from "@/app/workflows/workflow-diff";
import { readersFormat } from "@/lib/languages/reader";
import { loadComparison } from "@/lib/workflows/loaders";
import { KindPage } from "../../kind-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workflows.views");
  return { title: t("versions") };
}

/** Every version of a kind's workflow: who kept it, when and why; and what differs between any two. */
export default async function VersionsPage({
  params,
  searchParams,
}: PageProps<"/admin/committees/[id]/workflows/[kind]/versions">) {
  const { id, kind: name } = await params;
  const { member, committee, kind, versions, latest, items, before, after } = await loadComparison(
    id,
    name,
    await searchParams,
  );
  const [t, format] = await Promise.all([getTranslations("workflows"), readersFormat()]);
  const behind = items.filter(({ version }) => version !== latest.version).length;
  const options = versions.map(({ version }) => ({ value: String(version), label: t("version", { version }) }));
  return (
    <KindPage committee={committee} kind={kind} view="versions" fresh={member.fresh} behind={behind}>
      <Card flush>
        <Table
          caption={t("views.versions")}
          columns={[
            { label: t("versionLabel"), lead: true },
            { label: t("keptBy") },
            { label: t("why") },
            { label: t("itemsUnder"), align: "end" },
            { label: t("again") },
          ]}
          rows={versions.map(({ version, by, at, reason }) => ({
            id: String(version),
            cells: [
              {
                text: t("version", { version }),
                href: paths.workflow(committee.slug, kind, version),
                note: version === latest.version ? t("inUse") : "",
              },
              by && at ? { text: by, note: format.moment(at) } : t("own"),
              reason ?? "",
              items.filter((item) => item.version === version).length,
              version === latest.version
                ? null
                : { text: t("startAgain"), href: paths.admin.workflow(committee.id, kind, { from: version }) },
            ],
          }))}
        />
      </Card>
      {versions.length > 1 && (
        <Section card title={t("compare")}>
          <div className="grid gap-5">
            <form
              action={paths.admin.workflowVersions(committee.id, kind)}
              className="no-print flex flex-wrap items-end gap-4"
            >
              <Select
                name="from"
                label={t("compareFrom")}
                options={options}
                defaultValue={String(before?.version ?? 0)}
              />
              <Select name="to" label={t("compareTo")} options={options} defaultValue={String(after.version)} />
              <button type="submit" className="button" data-variant="secondary">
                {t("compareNow")}
              </button>
            </form>
            {before && <WorkflowDiff before={before} after={after} />}
          </div>
        </Section>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={paths.admin.workflow(committee.id, kind)} variant="primary">
          {t("edit")}
        </ButtonLink>
        <a href={paths.api.workflow(committee.slug, kind, latest.version)} className="button" data-variant="secondary">
          {t("exportLatest")}
        </a>
      </div>
    </KindPage>
  );
}
