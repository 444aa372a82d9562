import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { DateInput } from "@/app/ui/date-input";
import { Dialog } from "@/app/ui/dialog";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import type { Recorded } from "@/lib/project-facts/store";
import { closeProject, reopenProject } from "@/lib/projects/actions";

const ENDS = ["completed", "suspended", "cancelled"] as const;

/** Ends a project, with why; or takes it up again. */
export async function CloseForms({ project }: { project: Recorded }) {
  const t = await getTranslations("projects");
  const hidden = { projectId: project.id, version: project.version };
  const because = (
    <TextArea name="reason" label={t("close.reason")} help={t("close.reasonHelp")} required rows={3} max={2000} />
  );
  const closed = ENDS.some((status) => status === project.status);
  return closed ? (
    <Dialog key="reopen" trigger={t("reopen.trigger")} title={t("reopen.title")}>
      <ActionForm action={reopenProject} hidden={hidden}>
        <p className="text-sm">{t("reopen.what")}</p>
        {because}
        <div>
          <SubmitButton>{t("reopen.trigger")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  ) : (
    <Dialog key="close" trigger={t("close.trigger")} title={t("close.title")}>
      <ActionForm action={closeProject} hidden={hidden}>
        <Select
          name="as"
          label={t("close.as")}
          required
          options={ENDS.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        />
        <DateInput name="on" label={t("close.on")} help={t("close.onHelp")} />
        {because}
        <div>
          <SubmitButton>{t("close.trigger")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
