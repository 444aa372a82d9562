import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Page } from "@/app/ui/page-frame";
import { loadItemFollowUp } from "@/lib/recommendations/loaders";
import { Recommendation } from "./recommendation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("followUp"))("title") };
}

/** What an adopted item recommends: each with the response to it, what was done, and how it was closed. */
export default async function ItemFollowUpPage({ params }: PageProps<"/c/[committee]/items/[id]/follow-up">) {
  const { committee: slug, id } = await params;
  const { dossier, recommendations, today } = await loadItemFollowUp(slug, id);
  const t = await getTranslations();
  const { item } = dossier.row;
  return (
    <Page
      crumbs={[
        { label: t("lists.items"), href: paths.items(slug) },
        { label: item.symbol ?? item.title, href: paths.item(slug, id) },
      ]}
      title={t("followUp.title")}
      lead={<bdi>{item.title}</bdi>}
      narrow
    >
      {recommendations.map((recommendation) => (
        <Recommendation key={recommendation.id} recommendation={recommendation} dossier={dossier} today={today} />
      ))}
    </Page>
  );
}
