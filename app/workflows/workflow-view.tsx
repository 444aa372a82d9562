import { getTranslations } from "next-intl/server";
import { Section } from "@/app/ui/section";
import type { Workflow } from "@/lib/kinds/workflow";
import { RouteDiagram } from "./route-diagram";
import { RouteTable } from "./route-table";
import { RuleExamples } from "./rule-examples";
import { RuleInWords } from "./rule-in-words";

type Props = {
  workflow: Pick<Workflow, "route" | "rule">;
  /** Which kinds follow it. */
  kinds: string;
  seats?: Readonly<Record<string, string>>;
};

/** A workflow to be read: its route drawn and as a table, its rule in words and on examples. */
export async function WorkflowView({ workflow: { route, rule }, kinds, seats }: Props) {
  const t = await getTranslations("rulebook");
  return (
    <>
      <Section card title={t("of", { part: t("route"), kinds })}>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[22rem_minmax(0,1fr)]">
          <RouteDiagram route={route} />
          <RouteTable route={route} />
        </div>
      </Section>
      <Section card title={t("of", { part: t("rule"), kinds })}>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-2">
          <RuleInWords rule={rule} seats={seats ?? {}} />
          <div className="-mx-3">
            <p className="px-3 pb-1 text-sm text-quiet">{t("examples.title")}</p>
            <RuleExamples rule={rule} />
          </div>
        </div>
      </Section>
    </>
  );
}
