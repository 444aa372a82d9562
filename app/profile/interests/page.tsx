import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { sayInterest } from "@/app/say-interest";
import { ActionForm } from "@/app/ui/action-form";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Card, Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { withdrawInterest } from "@/lib/interests/actions";
import { loadMyInterests } from "@/lib/interests/loaders";
import { nameIn } from "@/lib/languages/named";
import { INTEREST_KINDS } from "@/lib/rules/words";
import { InterestForm } from "./interest-form";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("interests"))("mine"),
});

/** One's own register of interests: what is in it, and a form for each kind of entry. */
export default async function MyInterestsPage() {
  const [t, locale, say, { interests, projects, committees }] = await Promise.all([
    getTranslations("interests"),
    getLocale(),
    sayInterest(),
    loadMyInterests(),
  ]);
  return (
    <Page title={t("mine")} lead={t("mineLead")} narrow>
      <Section title={t("declared")}>
        {interests.length === 0 ? (
          <Card flush>
            <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>
          </Card>
        ) : (
          <Card>
            <ul className="grid gap-4">
              {interests.map((interest) => (
                <li key={interest.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                  <div className="min-w-0">
                    <p className="font-semibold">
                      <bdi>{say.what(interest)}</bdi>
                    </p>
                    <p className="text-sm text-quiet">
                      {[
                        say.when(interest),
                        interest.committee ? nameIn(locale, interest.committee) : t("everyCommittee"),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </p>
                    {interest.note && (
                      <p dir="auto" className="text-sm whitespace-pre-line">
                        {interest.note}
                      </p>
                    )}
                  </div>
                  <ActionForm action={withdrawInterest} hidden={{ interestId: interest.id }} className="no-print">
                    <SubmitButton
                      variant="quiet"
                      size="small"
                      aria-label={t("withdrawNamed", { interest: say.what(interest) })}
                    >
                      {t("withdraw")}
                    </SubmitButton>
                  </ActionForm>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Section>
      {committees.length > 0 && (
        <Section title={t("add")} lead={t("addLead")}>
          <Card>
            <div className="grid gap-3">
              {INTEREST_KINDS.filter((kind) => kind !== "projectRole" || projects.length > 0).map((kind) => (
                <details key={kind} className="border-b border-line pb-3 last:border-0 last:pb-0">
                  <summary className="link w-fit">{t(`kinds.${kind}`)}</summary>
                  <InterestForm kind={kind} committees={committees} projects={projects} />
                </details>
              ))}
            </div>
          </Card>
        </Section>
      )}
    </Page>
  );
}
