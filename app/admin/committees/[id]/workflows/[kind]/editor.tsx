"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTypedValues } from "@/app/ui/form-scope";
import { Notice } from "@/app/ui/notice";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { WorkflowDiff } from "@/app/workflows/workflow-diff";
import type { Workflow } from "@/lib/kinds/workflow";
import { routeTyped, type TypedWorkflow, typedAgain, typedOf } from "@/lib/kinds/workflow-form";
import type { Route } from "@/lib/rules/route";
import type { KindName, Status } from "@/lib/rules/words";
import { workflowFaults } from "@/lib/rules/workflow-file";
import { FileSection } from "./file-section";
import { RoutePreview } from "./route-preview";
import { RouteRows } from "./route-rows";
import { RuleSection, ruleTyped } from "./rule-section";
import { Stranded } from "./stranded";

export type Editing = {
  kind: KindName;
  /** What the form starts with: the latest version, or an earlier one to be taken up again. */
  start: Workflow;
  /** What it is compared with. */
  base: Workflow;
  /** The submitted items under way, by symbol alone. */
  items: { symbol: string; status: Status }[];
  /** Whose vote may break a tie. */
  delegations: { value: string; label: string }[];
  /** Roles that nobody holds today. */
  vacant: string[];
};

/** A workflow while it is edited: every change is checked and drawn at once; without script, when the form is sent. */
export function Editor({ kind, start, base, items, delegations, vacant }: Editing) {
  const t = useTranslations("workflows");
  const again = useTypedValues();
  const [typed, setTyped] = useState<TypedWorkflow>(() => {
    const begun = typedOf(start);
    return again ? typedAgain(again, begun) : begun;
  });
  const [firstBase] = useState(base.version);
  const change = (part: Partial<TypedWorkflow>) => setTyped((now) => ({ ...now, ...part }));
  const route = routeTyped(typed.route);
  const rule = ruleTyped(typed);
  const faults = workflowFaults({ route, rule: rule.value });
  const isRoute = !faults.forms.some(({ path }) => path.startsWith("route"));
  const isRule = rule.value !== undefined && !faults.forms.some(({ path }) => path.startsWith("rule"));

  return (
    <>
      {/* Enter in a field presses the first button of a form: this one, which saves. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only">
        {t("save", { version: base.version + 1 })}
      </button>
      {base.version !== firstBase && <Notice kind="warning" title={t("moved", { version: base.version })} />}
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid min-w-0 gap-6">
          <RouteRows kind={kind} rows={typed.route} faults={faults} onChange={(rows) => change({ route: rows })} />
          <RuleSection typed={typed} rule={rule} faults={faults.forms} delegations={delegations} onChange={change} />
          <FileSection onRead={(file) => change(typedOf(file))} />
        </div>
        <div className="grid min-w-0 gap-6 xl:sticky xl:top-4">
          <RoutePreview route={isRoute ? (route as Route) : null} faults={faults} vacant={vacant} />
        </div>
      </div>
      <Stranded route={isRoute ? (route as Route) : null} items={items} />
      <Section card title={t("changes", { version: base.version })}>
        {isRoute && isRule && rule.value ? (
          <WorkflowDiff before={base} after={{ route: route as Route, rule: rule.value }} />
        ) : (
          <p className="text-quiet">{t("changesLater")}</p>
        )}
      </Section>
      <Section card title={t("saving")} lead={t("savingLead")}>
        <div className="grid max-w-prose gap-5">
          <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} required max={2000} rows={3} />
          <div>
            <SubmitButton>{t("save", { version: base.version + 1 })}</SubmitButton>
          </div>
        </div>
      </Section>
    </>
  );
}
