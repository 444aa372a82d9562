import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Checkbox, Checkboxes } from "@/app/ui/checkbox";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { saveProcedures } from "@/lib/procedures/actions";
import { loadProcedures } from "@/lib/procedures/loaders";
import { PROCEDURES } from "@/lib/rules/words";

/** How a committee's delegations are asked to decide. */
export async function ProceduresForm({ committeeId }: { committeeId: string }) {
  const [t, words, now] = await Promise.all([
    getTranslations("admin.procedures"),
    getTranslations("procedures"),
    loadProcedures(committeeId),
  ]);
  return (
    <ActionForm action={saveProcedures} hidden={{ committeeId }} label={t("title")}>
      <Checkboxes
        name="procedures[]"
        label={t("procedures")}
        required
        options={PROCEDURES.map((value) => ({ value, label: words(`${value}.name`) }))}
        defaultValues={now.procedures}
      />
      <TextInput
        name="silenceHours"
        type="number"
        min={1}
        max={2160}
        label={t("silenceHours")}
        help={t("silenceHoursHelp")}
        required
        defaultValue={now.silenceHours}
      />
      <Checkbox
        name="restDaysCount"
        label={t("restDaysCount")}
        help={t("restDaysCountHelp")}
        defaultChecked={now.restDaysCount}
      />
      <TextArea
        name="holidays"
        label={t("holidays")}
        help={t("holidaysHelp")}
        rows={3}
        defaultValue={now.holidays.join("\n")}
      />
      <Checkbox name="writtenToDeadline" label={t("writtenToDeadline")} defaultChecked={now.writtenToDeadline} />
      <Checkbox
        name="tacitAcceptance"
        label={t("tacitAcceptance")}
        help={t("tacitAcceptanceHelp")}
        defaultChecked={now.tacitAcceptance}
      />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
