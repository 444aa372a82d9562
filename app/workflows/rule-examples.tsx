import { useTranslations } from "next-intl";
import { Table } from "@/app/ui/table";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import { examplesOf } from "@/lib/rules/ready-rules";

/** How some votes of five delegations would end under a rule: what the engine itself answers. */
export function RuleExamples({ rule }: { rule: DecisionRule }) {
  const t = useTranslations();
  const columns = [{ label: t("rulebook.examples.vote"), lead: true }, { label: t("rulebook.examples.outcome") }];
  const rows = examplesOf(rule).map(({ outcome, ...vote }, index) => ({
    id: String(index),
    cells: [
      (["approve", "object", "abstain", "silent"] as const)
        .filter((said) => vote[said] > 0)
        .map((said) => t(`rulebook.examples.${said}`, { count: vote[said] }))
        .join(" · "),
      outcome === "adopted"
        ? { text: t(`outcomes.${outcome}`), tone: "success" as const, shape: "check" as const }
        : { text: t(`outcomes.${outcome}`), tone: "danger" as const, shape: "cross" as const },
    ],
  }));
  return <Table caption={t("rulebook.examples.title")} columns={columns} rows={rows} />;
}
