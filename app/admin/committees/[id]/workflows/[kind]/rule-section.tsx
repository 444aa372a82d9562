"use client";
import { useTranslations } from "next-intl";
import { useFaults } from "@/app/ui/form-scope";
import { Section } from "@/app/ui/section";
import { TextArea } from "@/app/ui/text-area";
import { RuleExamples } from "@/app/workflows/rule-examples";
import { RuleInWords } from "@/app/workflows/rule-in-words";
import { type TypedWorkflow, typedRule } from "@/lib/kinds/workflow-form";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import type { Fault } from "@/lib/rules/fault";
import { READY_RULES } from "@/lib/rules/ready-rules";
import { type RuleTerms, ruleOf } from "@/lib/rules/rule-terms";
import { ReadyRules } from "./ready-rules";
import { RuleTermFields } from "./rule-term-fields";
import { useFaultsInWords } from "./use-faults-in-words";

type Props = {
  typed: TypedWorkflow;
  rule: { value: DecisionRule | undefined };
  faults: readonly Fault[];
  delegations: { value: string; label: string }[];
  onChange: (part: Partial<TypedWorkflow>) => void;
};

/** How a ballot decides: by answering questions, or as JSON; said back in words, and tried on example votes. */
export function RuleSection({ typed, rule, faults, delegations, onChange }: Props) {
  const t = useTranslations("workflows");
  const { malformed } = useFaultsInWords({ forms: [], route: [] });
  const answered = useFaults();
  const asJson = typed.ruleAs === "json";
  const ofRule = faults.filter(({ path }) => path.startsWith("rule"));
  const wrong =
    rule.value === undefined
      ? [t("notJson")]
      : ofRule.map((one) => malformed({ ...one, path: one.path.replace(/^rule\.?/, "") || "/" }));
  const seats = Object.fromEntries(delegations.map(({ value, label }) => [value, label]));

  // Each way of writing holds what the other said when one goes over.
  function write(ruleAs: "terms" | "json") {
    if (ruleAs === "json") onChange({ ruleAs, json: JSON.stringify(ruleOf(termsTyped(typed)), null, 2) });
    else onChange(rule.value && ofRule.length === 0 ? { ...typedRule(rule.value), ruleAs } : { ruleAs });
  }

  return (
    <Section card title={t("rule")} lead={t("ruleLead")}>
      <div className="grid gap-5">
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
          <legend className="sr-only">{t("ruleAs")}</legend>
          {(["terms", "json"] as const).map((way) => (
            <label key={way} className="flex items-center gap-2 text-sm font-medium">
              <input
                type="radio"
                name="ruleAs"
                value={way}
                checked={typed.ruleAs === way}
                onChange={() => write(way)}
              />
              {t(`ways.${way}`)}
            </label>
          ))}
        </fieldset>
        <ReadyRules onStart={(name) => onChange(typedRule(READY_RULES[name]))} />
        <div className={asJson ? "scripted:hidden" : ""}>
          <RuleTermFields terms={typed.terms} delegations={delegations} onChange={(terms) => onChange({ terms })} />
        </div>
        <div className={asJson ? "" : "scripted:hidden"}>
          <TextArea
            name="json"
            label={t("json")}
            help={t("jsonHelp")}
            value={typed.json}
            onChange={(event) => onChange({ json: event.target.value })}
            spellCheck={false}
            dir="ltr"
            rows={12}
            className="font-mono text-sm"
            error={asJson ? wrong.join(" ") || answered.json : undefined}
          />
        </div>
        {rule.value && ofRule.length === 0 && (
          <div
            role="group"
            aria-label={t("inWords")}
            className="grid items-start gap-5 rounded-md border border-line bg-page p-4 lg:grid-cols-2"
          >
            <RuleInWords rule={rule.value} seats={seats} />
            <div className="-mx-3 min-w-0">
              <p className="px-3 pb-1 text-sm text-quiet">{t("examples")}</p>
              <RuleExamples rule={rule.value} />
            </div>
          </div>
        )}
      </div>
    </Section>
  );
}

/** The rule as it is typed; none while its JSON cannot be read. */
export function ruleTyped(typed: TypedWorkflow): { value: DecisionRule | undefined } {
  if (typed.ruleAs === "terms") return { value: ruleOf(termsTyped(typed)) };
  try {
    return { value: JSON.parse(typed.json) as DecisionRule };
  } catch {
    return { value: undefined };
  }
}

const termsTyped = ({ terms }: TypedWorkflow) =>
  ({ ...terms, blocking: Math.max(0, Math.trunc(Number(terms.blocking)) || 0) }) as RuleTerms;
