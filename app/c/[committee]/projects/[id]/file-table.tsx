import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Table } from "@/app/ui/table";
import { readersFormat } from "@/lib/languages/reader";
import type { ProjectFile } from "@/lib/project-files/store";
import { DOCUMENT_CATEGORIES } from "@/lib/rules/project-parts";

/** The files kept with a project: what each is, how large, and who added it. */
export async function FileTable({ files }: { files: ProjectFile[] }) {
  const [t, format] = await Promise.all([getTranslations("projects"), readersFormat()]);
  const kind = (code: string | null) => DOCUMENT_CATEGORIES.find((one) => one === code);
  return (
    <Table
      caption={t("files.title")}
      columns={[
        { label: t("files.name"), lead: true },
        { label: t("files.category") },
        { label: t("files.size"), align: "end" },
        { label: t("files.added") },
      ]}
      rows={files.map(({ id, title, name, size, category, by, addedAt }) => {
        const known = kind(category);
        return {
          id,
          cells: [
            { text: title || name, href: paths.projectFile(id), ...(title && { note: name }) },
            known ? t(`categories.${known}`) : null,
            format.bytes(size),
            { text: by ?? "", note: format.moment(new Date(addedAt)), time: addedAt },
          ],
        };
      })}
    />
  );
}
