import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { sayInterest } from "@/app/say-interest";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { loadInterestRegister } from "@/lib/interests/loaders";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("interests"))("register"),
});

/** What everybody in office has declared, for the secretaries of the committee. */
export default async function InterestsPage({ params }: PageProps<"/c/[committee]/interests">) {
  const { committee: slug } = await params;
  const people = await loadInterestRegister(slug);
  const [t, say] = await Promise.all([getTranslations("interests"), sayInterest()]);
  const rows = people.flatMap(({ id, name, interests }) =>
    interests.length === 0
      ? [{ id, cells: [name, t("nothing"), "", ""] }]
      : interests.map((interest) => ({
          id: interest.id ?? id,
          cells: [name, say.what(interest), say.when(interest), interest.note ?? ""],
        })),
  );
  const columns = [
    { label: t("person"), lead: true },
    { label: t("interest") },
    { label: t("period") },
    { label: t("note") },
  ];
  return (
    <Page
      title={t("register")}
      lead={t("registerLead")}
      actions={rows.length > 0 && <SaveAs href={(format) => paths.list(slug, "interests", format)} />}
    >
      <Card flush>
        <Table caption={t("register")} columns={columns} rows={rows} />
      </Card>
    </Page>
  );
}
