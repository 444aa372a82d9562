import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Checkbox } from "@/app/ui/checkbox";
import { DateInput } from "@/app/ui/date-input";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { saveMilestone } from "@/lib/milestones/actions";
import type { Milestone } from "@/lib/results/loaders";

type Props = { where: { committeeId: string; projectId: string }; milestone?: Milestone };

/** A milestone, new or changed. */
export async function MilestoneForm({ where, milestone }: Props) {
  const t = await getTranslations("results");
  return (
    <ActionForm
      action={saveMilestone}
      hidden={{ ...where, ...(milestone && { milestoneId: milestone.id }) }}
      clears={!milestone}
      label={milestone ? t("changeNamed", { name: milestone.title }) : t("addMilestone")}
      className="mt-3 grid gap-4"
    >
      <TextInput name="title" label={t("milestoneTitle")} required maxLength={300} defaultValue={milestone?.title} />
      <div className="grid gap-4 sm:grid-cols-3">
        <DateInput name="plannedOn" label={t("plannedOn")} required defaultValue={milestone?.plannedOn} />
        <DateInput
          name="expectedOn"
          label={t("expectedOn")}
          help={t("expectedOnHelp")}
          defaultValue={milestone?.expectedOn ?? ""}
        />
        <DateInput name="achievedOn" label={t("achievedOn")} defaultValue={milestone?.achievedOn ?? ""} />
      </div>
      <TextArea
        name="description"
        label={t("description")}
        max={2000}
        rows={2}
        defaultValue={milestone?.description ?? ""}
      />
      <Checkbox name="dropped" label={t("dropped")} {...(milestone?.dropped && { defaultChecked: true })} />
      <TextArea
        name="comment"
        label={t("milestoneComment")}
        max={2000}
        rows={2}
        defaultValue={milestone?.comment ?? ""}
      />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t("saveMilestone")}
      </SubmitButton>
    </ActionForm>
  );
}
