import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/ui/page-frame";
import { requireMember } from "@/lib/session/current";
import { AbsencesSection } from "./absences-section";
import { ExpertiseSection } from "./expertise-section";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("availability"))("title"),
});

/** When one can be asked, and on what. It holds in every committee at once. */
export default async function AvailabilityPage() {
  const [member, t] = [await requireMember(), await getTranslations("availability")];
  return (
    <Page title={t("title")} lead={t("lead")} narrow>
      <AbsencesSection member={member} />
      <ExpertiseSection member={member} />
    </Page>
  );
}
