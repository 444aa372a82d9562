import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { Page } from "@/app/ui/page-frame";
import { loadMonitoring } from "@/lib/monitoring/loaders";
import { FiguresView } from "./figures-view";
import { figuresTold } from "./told";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("monitoring");
  return { title: t("title") };
}

/** The committee's figures: each a number that opens the list it counts. */
export default async function MonitoringPage({ params }: PageProps<"/c/[committee]/monitoring">) {
  const { committee: slug } = await params;
  const { frame, counted } = await loadMonitoring(slug);
  const [t, told] = await Promise.all([getTranslations("monitoring"), figuresTold(frame.committee, counted)]);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={<ButtonLink href={paths.reports(slug)}>{t("reports")}</ButtonLink>}
    >
      <FiguresView told={told} />
    </Page>
  );
}
