import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Section } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import type { Dossier } from "@/lib/dossier/loaders";

/** The files attached to an item: what each is, how large, and who added it. */
export async function Files({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations("item.files");
  const { attachments } = dossier;
  if (attachments.length === 0) return null;
  const columns = [
    { label: t("name"), lead: true },
    { label: t("size"), align: "end" as const },
    { label: t("addedBy") },
  ];
  const rows = attachments.map(({ id, name, size, addedBy, addedAt }) => ({
    id,
    cells: [{ text: name, href: paths.attachment(id) }, size, { text: addedBy, note: addedAt }],
  }));
  return (
    <Section card flush id="files" title={t("title", { count: attachments.length })}>
      <Table caption={t("title", { count: attachments.length })} columns={columns} rows={rows} />
    </Section>
  );
}
