import { getTranslations } from "next-intl/server";
import { Card, Section } from "@/app/ui/section";
import { type Row, Table } from "@/app/ui/table";

/** The entries of a record: each with its number, what happened, when, and the beginning of its hash. */
export async function RecordEntries({ rows }: { rows: Row[] }) {
  const t = await getTranslations("record");
  const columns = [
    { label: t("number") },
    { label: t("what"), lead: true },
    { label: t("when") },
    { label: t("hash") },
  ];
  return (
    <Section title={t("entries")}>
      <Card flush>
        <Table caption={t("entries")} columns={columns} rows={rows} />
      </Card>
    </Section>
  );
}
