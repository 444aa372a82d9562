import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { FileDrop } from "@/app/ui/file-drop";
import { Notice } from "@/app/ui/notice";
import { Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { becauseOf, sayRefusal } from "@/lib/languages/refusal";
import { removeProjectFile } from "@/lib/project-files/actions";
import { loadProjectFiles } from "@/lib/project-files/loaders";
import { ACCEPT, type fileQueryOf, LARGEST_MB, MOST_FILES } from "@/lib/project-files/schema";
import { DOCUMENT_CATEGORIES } from "@/lib/rules/project-parts";
import { no, type Verdict } from "@/lib/rules/verdict";
import { FileTable } from "../../file-table";

const REFUSALS = ["fileTooLarge", "fileType", "projectFilesFull", "brokenUpload", "noFile", "badText"] as const;

type Props = { projectId: string; maySave: Verdict; query: ReturnType<typeof fileQueryOf> };

/** Files of our own, beside the addresses of documents elsewhere. */
export async function ProjectFiles({ projectId, maySave, query }: Props) {
  const [t, files, because] = await Promise.all([
    getTranslations("projects"),
    loadProjectFiles(projectId),
    becauseOf(maySave),
  ]);
  const refused = REFUSALS.find((one) => one === query.refused);
  const name = query.name || t("files.theFile");
  const limits = { limit: refused === "projectFilesFull" ? MOST_FILES : LARGEST_MB };
  return (
    <Section card title={t("files.title")} lead={t("files.lead", { limit: String(LARGEST_MB) })}>
      {refused && <Notice kind="refusal">{await sayRefusal(no(refused, { name, ...limits }))}</Notice>}
      {files.length > 0 && <FileTable files={files} />}
      {files.length > 0 && maySave.ok && (
        <div className="my-4 flex flex-wrap gap-2">
          {files.map((file) => (
            <ActionForm
              key={file.id}
              action={removeProjectFile}
              hidden={{ projectId, fileId: file.id }}
              label={t("files.remove", { name: file.title || file.name })}
              className="contents"
            >
              <SubmitButton variant="secondary">{t("files.remove", { name: file.title || file.name })}</SubmitButton>
            </ActionForm>
          ))}
        </div>
      )}
      <form
        action={paths.api.projectFiles(projectId)}
        method="post"
        encType="multipart/form-data"
        aria-label={t("files.add")}
        className="mt-4 grid gap-4 sm:grid-cols-2"
      >
        <Select
          name="category"
          label={t("files.category")}
          empty={t("form.unsaid")}
          options={DOCUMENT_CATEGORIES.map((one) => ({ value: one, label: t(`categories.${one}`) }))}
        />
        <TextInput name="title" label={t("files.titleOf")} maxLength={500} />
        <div className="sm:col-span-2">
          <FileDrop name="file" label={t("files.file")} accept={ACCEPT} required />
        </div>
        <div>
          <SubmitButton {...(because && { because })}>{t("files.add")}</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
