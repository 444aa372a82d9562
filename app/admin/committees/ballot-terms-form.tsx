import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Checkbox, Checkboxes } from "@/app/ui/checkbox";
import { RadioCards } from "@/app/ui/radio-cards";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { saveBallotTerms } from "@/lib/committees/actions";
import type { Committee } from "@/lib/committees/store";
import { sayRefusal } from "@/lib/languages/refusal";
import { no } from "@/lib/rules/verdict";
import { DELEGATION_POLICIES, SECRECIES } from "@/lib/rules/words";

/** What the committee's ballots allow. Each ballot keeps the terms it is opened under. */
export async function BallotTermsForm({ committee: { id, ballotTerms, closedAt } }: { committee: Committee }) {
  const [t, words] = await Promise.all([getTranslations("admin.committee.terms"), getTranslations("item")]);
  const because = closedAt ? await sayRefusal(no("committeeClosed")) : undefined;
  const number = (name: "proxies" | "reopenDays" | "statementDays", max: number) => (
    <TextInput
      name={name}
      type="number"
      min={0}
      max={max}
      label={t(name)}
      help={t(`${name}Help`)}
      required
      defaultValue={ballotTerms[name]}
    />
  );
  return (
    <ActionForm action={saveBallotTerms} hidden={{ committeeId: id }} label={t("save")}>
      <Checkboxes
        name="secrecies[]"
        label={t("secrecies")}
        help={t("secreciesHelp")}
        defaultValues={ballotTerms.secrecies}
        options={SECRECIES.map((value) => ({ value, label: words(`secrecies.${value}`) }))}
      />
      <RadioCards
        name="policy"
        label={t("policy")}
        required
        defaultValue={ballotTerms.policy}
        options={DELEGATION_POLICIES.map((value) => ({
          value,
          label: t(`policies.${value}`),
          help: t(`policyMeans.${value}`),
        }))}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        {number("proxies", 10)}
        {number("reopenDays", 90)}
        {number("statementDays", 365)}
      </div>
      <Checkbox name="observersState" label={t("observersState")} defaultChecked={ballotTerms.observersState} />
      <div>
        <SubmitButton because={because}>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
