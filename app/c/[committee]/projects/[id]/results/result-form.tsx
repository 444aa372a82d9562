import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { RadioCards } from "@/app/ui/radio-cards";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { saveResult } from "@/lib/results/actions";
import { RESULT_LEVELS, type ResultLevel } from "@/lib/rules/words";

type Props = {
  where: { committeeId: string; projectId: string };
  result?: { id: string; level: ResultLevel; title: string; description: string };
};

/** A result, new or changed. */
export async function ResultForm({ where, result }: Props) {
  const [t, levels] = await Promise.all([getTranslations("results"), getTranslations("words.indicatorLevels")]);
  return (
    <ActionForm
      action={saveResult}
      hidden={{ ...where, ...(result && { resultId: result.id }) }}
      clears={!result}
      label={result ? t("changeNamed", { name: result.title }) : t("addResult")}
      className="mt-3 grid gap-4"
    >
      <RadioCards
        name="level"
        label={t("level")}
        columns={3}
        required
        {...(result && { defaultValue: result.level })}
        options={RESULT_LEVELS.map((value) => ({ value, label: levels(value), help: t(`levelHelp.${value}`) }))}
      />
      <TextInput
        name="title"
        label={t("resultTitle")}
        help={t("resultTitleHelp")}
        required
        maxLength={300}
        defaultValue={result?.title}
      />
      <TextArea
        name="description"
        label={t("description")}
        max={4000}
        rows={2}
        {...(result && { defaultValue: result.description })}
      />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t("saveResult")}
      </SubmitButton>
    </ActionForm>
  );
}
