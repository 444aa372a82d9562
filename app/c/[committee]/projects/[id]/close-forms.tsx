import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { DateInput } from "@/app/ui/date-input";
import { Dialog } from "@/app/ui/dialog";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import type { Recorded } from "@/lib/project-facts/store";
import { closeProject, reopenProject } from "@/lib/projects/actions";
import { endsFrom, mayResume } from "@/lib/rules/project-ends";

/** Ends a project or lets it rest, with why; or takes it up again. */
export async function CloseForms({ project }: { project: Recorded }) {
  const t = await getTranslations("projects");
  const { id: projectId, version, status } = project;
  const hidden = { projectId, version };
  const because = (
    <TextArea name="reason" label={t("close.reason")} help={t("close.reasonHelp")} required rows={3} max={2000} />
  );
  const ends = endsFrom(status);
  const again = status === "suspended" ? "resume" : "reopen";
  return (
    <>
      {mayResume(status) && (
        <Dialog key="reopen" trigger={t(`${again}.trigger`)} title={t(`${again}.title`)}>
          <ActionForm action={reopenProject} hidden={hidden}>
            <p className="text-sm">{t(`${again}.what`)}</p>
            {because}
            <div>
              <SubmitButton>{t(`${again}.trigger`)}</SubmitButton>
            </div>
          </ActionForm>
        </Dialog>
      )}
      {ends.length > 0 && (
        // Once it is suspended, another form ends it.
        <Dialog key={`close-${status}`} trigger={t("close.trigger")} title={t("close.title")}>
          <ActionForm action={closeProject} hidden={hidden}>
            <Select
              name="as"
              label={t("close.as")}
              required
              options={ends.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            />
            <DateInput name="on" label={t("close.on")} help={t("close.onHelp")} />
            {because}
            <div>
              <SubmitButton>{t("close.trigger")}</SubmitButton>
            </div>
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}
