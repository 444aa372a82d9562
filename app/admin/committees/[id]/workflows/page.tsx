import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Card } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { readersFormat } from "@/lib/languages/reader";
import { loadWorkflows } from "@/lib/workflows/loaders";
import { CommitteePage } from "../../committee-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.committee.views");
  return { title: t("workflows") };
}

/** The workflow of each kind: which version is in use, and who kept it. */
export default async function WorkflowsPage({ params }: PageProps<"/admin/committees/[id]/workflows">) {
  const { committee, kinds } = await loadWorkflows((await params).id);
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  return (
    <CommitteePage committee={committee} view="workflows">
      <p className="max-w-prose text-quiet">{t("workflows.lead")}</p>
      <Card flush>
        <Table
          caption={t("admin.committee.views.workflows")}
          columns={[
            { label: t("workflows.kind"), lead: true },
            { label: t("workflows.versionLabel") },
            { label: t("workflows.keptBy") },
            { label: t("workflows.why") },
          ]}
          rows={kinds.map(({ kind, current, kept: [latest] }) => ({
            id: kind,
            cells: [
              { text: t(`kinds.${kind}.name`), href: paths.admin.workflow(committee.id, kind) },
              {
                text: t("workflows.version", { version: current.version }),
                href: paths.admin.workflowVersions(committee.id, kind),
              },
              latest ? { text: latest.by, note: format.moment(latest.at) } : t("workflows.own"),
              latest?.reason ?? "",
            ],
          }))}
        />
      </Card>
    </CommitteePage>
  );
}
