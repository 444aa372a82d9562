import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Page } from "@/app/ui/page-frame";
import { loadIndicatorForm } from "@/lib/results/loaders";
import { IndicatorForm } from "../indicator-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results"))("defineIndicator") };
}

/** A new indicator, for those who plan. */
export default async function NewIndicatorPage({
  params,
  searchParams,
}: PageProps<"/c/[committee]/projects/[id]/results/indicators/new">) {
  const { committee: slug, id } = await params;
  const { result } = await searchParams;
  const loaded = await loadIndicatorForm(slug, id);
  if (!loaded.may("saveIndicator").ok) notFound();
  const t = await getTranslations("results");
  return (
    <Page
      narrow
      crumbs={[
        { label: loaded.project.title, href: paths.project(slug, id) },
        { label: t("title"), href: paths.results(slug, id) },
      ]}
      title={t("defineIndicator")}
      lead={t("defineIndicatorLead")}
    >
      <IndicatorForm loaded={loaded} result={typeof result === "string" ? result : undefined} />
    </Page>
  );
}
