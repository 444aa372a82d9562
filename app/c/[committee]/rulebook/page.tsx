import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { loadFrame } from "@/lib/frame/loaders";
import { KINDS } from "@/lib/kinds";
import { ADMIN_ACTS, COMMITTEE_ACTS, ITEM_ACTS } from "@/lib/rules/access";
import { KIND_NAMES, type KindName } from "@/lib/rules/words";
import { Audience } from "./audience";
import { Permissions } from "./permissions";
import { RouteDiagram } from "./route-diagram";
import { RouteTable } from "./route-table";
import { RuleInWords } from "./rule-in-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rulebook");
  return { title: t("title") };
}

/** The rules as they are applied: read from the same tables that the server asks. */
export default async function RulebookPage({ params }: PageProps<"/c/[committee]/rulebook">) {
  await loadFrame((await params).committee);
  const t = await getTranslations();
  const names = (kinds: KindName[]) => kinds.map((kind) => t(`kinds.${kind}.name`)).join(" · ");
  return (
    <Page title={t("rulebook.title")} lead={t("rulebook.lead")}>
      {sharing(({ route }) => route).map(({ kinds, value: route }) => (
        <Section key={kinds.join()} card title={t("rulebook.route")} lead={names(kinds)}>
          <div className="grid gap-5">
            <RouteDiagram route={route} />
            <RouteTable route={route} />
          </div>
        </Section>
      ))}
      {sharing(({ rule }) => rule).map(({ kinds, value: rule }) => (
        <Section key={kinds.join()} card title={t("rulebook.rule")} lead={names(kinds)}>
          <RuleInWords rule={rule} />
        </Section>
      ))}
      <Section card title={t("rulebook.audience")} lead={t("rulebook.audienceLead")}>
        <Audience />
      </Section>
      <Section card flush title={t("rulebook.itemActs")} lead={t("rulebook.itemActsLead")}>
        <Permissions caption={t("rulebook.itemActs")} acts={ITEM_ACTS} />
      </Section>
      <Section card flush title={t("rulebook.committeeActs")}>
        <Permissions caption={t("rulebook.committeeActs")} acts={COMMITTEE_ACTS} />
      </Section>
      <Section card flush title={t("rulebook.adminActs")} lead={t("rulebook.adminActsLead")}>
        <Permissions caption={t("rulebook.adminActs")} acts={ADMIN_ACTS} />
      </Section>
    </Page>
  );
}

/** Kinds that follow the very same table are shown together. */
function sharing<V>(of: (kind: (typeof KINDS)[KindName]) => V): { kinds: KindName[]; value: V }[] {
  const values = [...new Set(KIND_NAMES.map((name) => of(KINDS[name])))];
  return values.map((value) => ({ value, kinds: KIND_NAMES.filter((name) => of(KINDS[name]) === value) }));
}
