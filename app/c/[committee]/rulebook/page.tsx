import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { PrintButton } from "@/app/print-button";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { WorkflowView } from "@/app/workflows/workflow-view";
import type { Workflow } from "@/lib/kinds/workflow";
import { readersFormat } from "@/lib/languages/reader";
import { ADMIN_ACTS, COMMITTEE_ACTS, ITEM_ACTS } from "@/lib/rules/access";
import { sorted } from "@/lib/rules/same-json";
import type { KindName } from "@/lib/rules/words";
import { loadRulebook } from "@/lib/workflows/loaders";
import { Audience } from "./audience";
import { ConflictRules } from "./conflict-rules";
import { Permissions } from "./permissions";
import { Procedures } from "./procedures";
import { RotationInWords } from "./rotation-in-words";
import { Settled } from "./settled";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rulebook");
  return { title: t("title") };
}

/** The rules as they are applied: read from the same tables that the server asks. */
export default async function RulebookPage({ params }: PageProps<"/c/[committee]/rulebook">) {
  const { committee, kinds } = await loadRulebook((await params).committee);
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const versions = kinds.flatMap(({ kind, kept }) => [
    ...kept.map(({ version, by, at, reason }) => ({ kind, version, by, at, reason })),
    { kind, version: 0, by: null, at: null, reason: "" },
  ]);
  return (
    <Page title={t("rulebook.title")} lead={t("rulebook.lead")} actions={<PrintButton label={t("rulebook.print")} />}>
      {sharing(kinds).map(({ names, current }) => (
        <WorkflowView
          key={names.join()}
          workflow={current}
          kinds={names.map((kind) => t(`kinds.${kind}.name`)).join(", ")}
        />
      ))}
      <Section card flush title={t("rulebook.versions")} lead={t("rulebook.versionsLead")}>
        <Table
          caption={t("rulebook.versions")}
          columns={[
            { label: t("workflows.versionLabel"), lead: true },
            { label: t("workflows.kind") },
            { label: t("workflows.keptBy") },
            { label: t("workflows.why") },
          ]}
          rows={versions.map(({ kind, version, by, at, reason }) => ({
            id: `${kind} ${version}`,
            cells: [
              {
                text: t("workflows.version", { version }),
                href: paths.workflow(committee.slug, kind, version),
                note: kinds.some((one) => one.kind === kind && one.current.version === version)
                  ? t("workflows.inUse")
                  : "",
              },
              t(`kinds.${kind}.name`),
              by && at ? { text: by, note: format.moment(at) } : t("workflows.own"),
              reason,
            ],
          }))}
        />
      </Section>
      <Section card title={t("rulebook.procedures")} lead={t("rulebook.proceduresLead")}>
        <Procedures committeeId={committee.id} />
      </Section>
      <Section card title={t("rulebook.settled.title")} lead={t("rulebook.settled.lead")}>
        <Settled committee={committee} />
      </Section>
      <Section id="audience" card title={t("rulebook.audience")} lead={t("rulebook.audienceLead")}>
        <Audience />
      </Section>
      <Section card title={t("conflicts.title")} lead={t("conflicts.ruleLead")}>
        <ConflictRules />
      </Section>
      <Section id="item" card flush title={t("rulebook.itemActs")} lead={t("rulebook.itemActsLead")}>
        <Permissions caption={t("rulebook.itemActs")} acts={ITEM_ACTS} />
      </Section>
      <Section id="committee" card flush title={t("rulebook.committeeActs")}>
        <Permissions caption={t("rulebook.committeeActs")} acts={COMMITTEE_ACTS} />
      </Section>
      <Section card title={t("rulebook.rotation")} lead={t("rulebook.rotationLead")}>
        <RotationInWords />
      </Section>
      <Section id="administration" card flush title={t("rulebook.adminActs")} lead={t("rulebook.adminActsLead")}>
        <Permissions caption={t("rulebook.adminActs")} acts={ADMIN_ACTS} />
      </Section>
    </Page>
  );
}

/** Kinds that follow the very same workflow are shown together. */
function sharing(kinds: readonly { kind: KindName; current: Workflow }[]) {
  const groups = new Map<string, { names: KindName[]; current: Workflow }>();
  for (const { kind, current } of kinds) {
    const key = String(sorted([current.route, current.rule]));
    const group = groups.get(key) ?? { names: [], current };
    group.names.push(kind);
    groups.set(key, group);
  }
  return [...groups.values()];
}
