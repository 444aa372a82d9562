import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { removeIndicator } from "@/lib/indicators/actions";
import { loadIndicatorForm } from "@/lib/results/loaders";
import { IndicatorForm } from "../../indicator-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results"))("changeIndicator") };
}

/** An indicator's definition and targets, for those who plan. */
export default async function EditIndicatorPage({
  params,
}: PageProps<"/c/[committee]/projects/[id]/results/indicators/[indicator]/edit">) {
  const { committee: slug, id, indicator: indicatorId } = await params;
  const loaded = await loadIndicatorForm(slug, id, indicatorId);
  const { indicator, project, may, where } = loaded;
  if (!indicator || !may("saveIndicator").ok) notFound();
  const t = await getTranslations("results");
  return (
    <Page
      narrow
      crumbs={[
        { label: project.title, href: paths.project(slug, id) },
        { label: t("title"), href: paths.results(slug, id) },
        { label: indicator.title, href: paths.indicator(slug, id, indicator.id) },
      ]}
      title={t("changeIndicator")}
    >
      <IndicatorForm loaded={loaded} />
      <Section title={t("removeIndicator")} lead={t("removeIndicatorLead")}>
        <ActionForm action={removeIndicator} hidden={{ ...where, indicatorId: indicator.id }}>
          <SubmitButton variant="danger" className="justify-self-start">
            {t("removeIndicator")}
          </SubmitButton>
        </ActionForm>
      </Section>
    </Page>
  );
}
