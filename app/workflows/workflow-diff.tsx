import { useTranslations } from "next-intl";
import { Diff } from "@/app/ui/diff";
import { StatusBadge } from "@/app/ui/status-badge";
import type { Workflow } from "@/lib/kinds/workflow";
import { clauseInWords } from "@/lib/languages/clause-in-words";
import type { Say } from "@/lib/languages/in-words";
import { needsReason, type Step } from "@/lib/rules/route";
import { diffOfRoutes, type RowChange } from "@/lib/rules/route-diff";
import { diffOfRules, type RulePart } from "@/lib/rules/rule-diff";

type Sides = Pick<Workflow, "route" | "rule">;

/** What differs between two versions: the rows that came, went and changed, and the parts of the rule. */
export function WorkflowDiff({ before, after }: { before: Sides; after: Sides }) {
  const t = useTranslations();
  const say = t as unknown as Say;
  const rows = diffOfRoutes(before.route, after.route);
  const parts = diffOfRules(before.rule, after.rule);
  if (rows.length === 0 && parts.length === 0) return <p className="text-quiet">{t("workflows.diff.none")}</p>;
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <Change key={JSON.stringify(row)} change={row.change}>
          <Diff before={textOf(say, row, "before")} after={textOf(say, row, "after")} />
        </Change>
      ))}
      {parts.map(({ path, before: old, after: now }) => (
        <Change key={path} change={!old ? "added" : !now ? "removed" : "changed"} path={path}>
          <Diff before={old ? partInWords(say, old) : ""} after={now ? partInWords(say, now) : ""} />
        </Change>
      ))}
    </ul>
  );
}

const LOOKS = {
  added: { tone: "success", shape: "check" },
  removed: { tone: "danger", shape: "cross" },
  changed: { tone: "info", shape: "pencil" },
} as const;

function Change({ change, path, children }: { change: keyof typeof LOOKS; path?: string; children: React.ReactNode }) {
  const t = useTranslations("workflows.diff");
  return (
    <li className="grid gap-1 sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-4">
      <div>
        <StatusBadge {...LOOKS[change]}>{t(change)}</StatusBadge>
      </div>
      <div className="grid min-w-0 gap-0.5">
        {children}
        {path && <code className="text-xs text-quiet">{path}</code>}
      </div>
    </li>
  );
}

const textOf = (t: Say, row: RowChange, side: "before" | "after") => {
  const step = side in row ? (row as { before?: Step; after?: Step })[side] : undefined;
  return step ? stepInWords(t, step) : "";
};

/** A row of a route as one sentence. */
const stepInWords = (t: Say, { from, action, to, by, when, reason }: Step) =>
  [
    t("workflows.diff.row", { step: t(`item.steps.${action}`), from: t(`statuses.${from}`), to: t(`statuses.${to}`) }),
    t("workflows.diff.by", { hats: by.map((hat) => t(`hats.${hat}`)).join(", ") }),
    ...(when ? [t("workflows.diff.when", { condition: t(`rulebook.conditions.${when}`) })] : []),
    ...(needsReason({ action, reason: reason ?? false }) ? [t("rulebook.needsReason")] : []),
  ].join("; ");

function partInWords(t: Say, part: RulePart): string {
  if (part.part === "choice") return `${t(`rulebook.sides.${part.side}`)}: ${t(`choices.${part.choice}`)}`;
  if (part.part === "combined") return t(`rulebook.${part.how}`);
  return part.part === "tie" ? t("rulebook.casting", { seat: part.casting }) : clauseInWords(t, part.clause);
}
