import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { RadioCards } from "@/app/ui/radio-cards";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { saveIndicator } from "@/lib/indicators/actions";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import { Words } from "@/lib/languages/words";
import type { loadIndicatorForm } from "@/lib/results/loaders";
import { targetKey } from "@/lib/rules/cell-key";
import { showDisaggregations } from "@/lib/rules/disaggregation";
import { MEASURES, PERIOD_SUMS } from "@/lib/rules/words";
import { sayFigures } from "../framework-words";
import { PartTargets } from "./part-targets";

type Props = { loaded: Awaited<ReturnType<typeof loadIndicatorForm>>; result?: string | undefined };

/** An indicator, new or changed, with its targets for every period. */
export async function IndicatorForm({
  loaded: { indicator, above, results, periods, targets, partTargets, where },
  result,
}: Props) {
  const [t, words, format, { typed }] = await Promise.all([
    getTranslations("results"),
    getTranslations("words"),
    readersFormat(),
    sayFigures(),
  ]);
  const targetOf = (id: string) => typed(targets.find(({ periodId }) => periodId === id)?.value);
  return (
    <ActionForm
      action={saveIndicator}
      hidden={{ ...where, ...(indicator && { indicatorId: indicator.id }) }}
      label={t(indicator ? "changeIndicator" : "defineIndicator")}
    >
      <Select
        name="resultId"
        label={t("ofResult")}
        required
        empty={t("chooseResult")}
        defaultValue={indicator?.resultId ?? result ?? ""}
        options={results.map(({ id, title, level }) => ({
          value: id,
          label: title,
          group: words(`indicatorLevels.${level}`),
        }))}
      />
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <TextInput name="code" label={t("code")} required maxLength={20} defaultValue={indicator?.code} />
        <TextInput name="title" label={t("indicatorTitle")} required maxLength={300} defaultValue={indicator?.title} />
      </div>
      <TextArea
        name="definition"
        label={t("definition")}
        help={t("definitionHelp")}
        max={4000}
        rows={3}
        defaultValue={indicator?.definition ?? ""}
      />
      <RadioCards
        name="measure"
        label={t("measure")}
        required
        columns={3}
        defaultValue={indicator?.measure ?? "unit"}
        options={MEASURES.map((value) => ({
          value,
          label: words(`measures.${value}`),
          help: t(`measureHelp.${value}`),
        }))}
      />
      <TextInput name="unit" label={t("unit")} help={t("unitHelp")} maxLength={60} defaultValue={indicator?.unit} />
      <RadioCards
        name="direction"
        label={t("direction")}
        required
        columns={2}
        defaultValue={indicator?.ascending === false ? "falling" : "rising"}
        options={[
          { value: "rising", label: t("rises") },
          { value: "falling", label: t("falls") },
        ]}
      />
      <RadioCards
        name="periodSum"
        label={t("periodSum")}
        required
        columns={2}
        defaultValue={indicator?.periodSum ?? "latest"}
        options={PERIOD_SUMS.map((value) => ({
          value,
          label: t(`periodSums.${value}`),
          help: t(`periodSumHelp.${value}`),
        }))}
      />
      <div className="grid items-start gap-5 sm:grid-cols-[1fr_15rem]">
        <Select
          name="parentId"
          label={t("rollsInto")}
          help={t("rollsIntoHelp")}
          empty={t("rollsIntoNone")}
          defaultValue={indicator?.parentId ?? ""}
          options={above.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        />
        <TextInput
          name="weight"
          label={t("rollUpWeight")}
          help={t("rollUpWeightHelp")}
          inputMode="decimal"
          defaultValue={typed(indicator?.weight)}
        />
      </div>
      <div className="grid gap-5 sm:grid-cols-[10rem_8rem_1fr]">
        <TextInput
          name="baseline"
          label={t("baseline")}
          inputMode="decimal"
          defaultValue={typed(indicator?.baseline)}
        />
        <TextInput
          name="baselineYear"
          label={t("baselineYear")}
          inputMode="numeric"
          defaultValue={indicator?.baselineYear ?? ""}
        />
        <TextInput
          name="baselineSource"
          label={t("baselineSource")}
          maxLength={500}
          defaultValue={indicator?.baselineSource}
        />
      </div>
      {periods.length > 0 && (
        <fieldset className="grid gap-3">
          <legend className="mb-2 font-semibold">{t("targets")}</legend>
          <p className="max-w-prose text-sm text-quiet">{t("targetsHelp")}</p>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {periods.map(({ id, startsOn, endsOn }) => (
              <TextInput
                key={id}
                name={`targets.${id}`}
                label={span(format, startsOn, endsOn)}
                inputMode="decimal"
                defaultValue={targetOf(id)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <TextArea
        name="disaggregations"
        label={t("disaggregations")}
        help={t("disaggregationsHelp")}
        rows={2}
        defaultValue={indicator ? showDisaggregations(indicator.disaggregations) : ""}
      />
      {periods.length > 0 && (
        <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <legend className="mb-2 font-semibold">{t("partTargets")}</legend>
          <p className="max-w-prose text-sm text-quiet">{t("partTargetsHelp")}</p>
          <Words of={["results.sheet"]}>
            <PartTargets
              caption={t("partTargets")}
              periods={periods.map(({ id, startsOn, endsOn }) => ({ id, name: span(format, startsOn, endsOn) }))}
              saved={indicator?.disaggregations ?? []}
              targets={Object.fromEntries(partTargets.map((one) => [targetKey(one), typed(one.value)]))}
            />
          </Words>
        </fieldset>
      )}
      <TextInput
        name="verification"
        label={t("verification")}
        help={t("verificationHelp")}
        maxLength={1000}
        defaultValue={indicator?.verification}
      />
      <TextInput name="responsible" label={t("responsible")} maxLength={200} defaultValue={indicator?.responsible} />
      <SubmitButton className="justify-self-start">{t("saveIndicator")}</SubmitButton>
    </ActionForm>
  );
}
