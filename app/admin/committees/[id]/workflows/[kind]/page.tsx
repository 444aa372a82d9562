import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/app/ui/notice";
import { nameIn } from "@/lib/languages/named";
import { sayRefusal } from "@/lib/languages/refusal";
import { Words } from "@/lib/languages/words";
import { no } from "@/lib/rules/verdict";
import { loadEditor } from "@/lib/workflows/loaders";
import { KindPage } from "../kind-page";
import { WorkflowForm } from "./workflow-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workflows.views");
  return { title: t("edit") };
}

/** The workflow of a kind, to be edited: its route as a table beside its drawing, and its rule. */
export default async function WorkflowPage({
  params,
  searchParams,
}: PageProps<"/admin/committees/[id]/workflows/[kind]">) {
  const { id, kind: name } = await params;
  const { from } = await searchParams;
  const editor = await loadEditor(id, name, typeof from === "string" ? from : undefined);
  const { member, committee, kind, start, latest, items, delegations, vacant } = editor;
  const [t, locale] = await Promise.all([getTranslations("workflows"), getLocale()]);
  const behind = items.filter(({ version }) => version !== latest.version).length;
  return (
    <KindPage committee={committee} kind={kind} view="edit" fresh={member.fresh} behind={behind}>
      <Notice title={t("binds", { version: latest.version + 1 })}>{t("bindsWhy")}</Notice>
      {committee.closedAt && <Notice kind="warning" title={await sayRefusal(no("committeeClosed"))} />}
      {start !== latest && <Notice kind="warning" title={t("startsFrom", { version: start.version })} />}
      <Words
        of={[
          "workflows",
          "statuses",
          "hats",
          "choices",
          "outcomes",
          "rulebook",
          "item.steps",
          "complaints.malformed",
          "complaints.route",
        ]}
      >
        <WorkflowForm
          // Another version saved meanwhile must not take away what is being typed.
          key={typeof from === "string" ? from : "latest"}
          committeeId={committee.id}
          kind={kind}
          start={{ version: start.version, route: start.route, rule: start.rule }}
          base={{ version: latest.version, route: latest.route, rule: latest.rule }}
          latest={latest.version}
          items={items.map(({ symbol, status }) => ({ symbol: symbol ?? "", status }))}
          delegations={delegations.map((one) => ({ value: one.id, label: nameIn(locale, one.name) }))}
          vacant={vacant}
        />
      </Words>
    </KindPage>
  );
}
