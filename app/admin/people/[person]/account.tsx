import { getTranslations } from "next-intl/server";
import { Known } from "@/app/known";
import { DescriptionList, type Entry } from "@/app/ui/description-list";
import { Moment } from "@/app/ui/moment";
import { sayAway } from "@/lib/languages/away";
import { isLocale, LOCALE_NAMES } from "@/lib/languages/locales";
import { readersFormat } from "@/lib/languages/reader";
import type { FoundPerson, Invitation } from "@/lib/people/store";

/** What is known of an account. */
export async function Account({ person, invitation }: { person: FoundPerson; invitation: Invitation | undefined }) {
  const [t, format] = await Promise.all([getTranslations("admin.person"), readersFormat()]);
  const away = await Promise.all(person.away.map(sayAway));
  const entries: Entry[] = [
    { term: t("language"), value: isLocale(person.locale) ? LOCALE_NAMES[person.locale] : person.locale },
    { term: t("since"), value: <Moment at={person.createdAt} as="date" /> },
    {
      term: t("factor"),
      value: t(person.hasSecondFactor ? "factorSet" : person.isAdmin ? "factorOwed" : "factorMissing"),
    },
    { term: t("sessions"), value: t("sessionCount", { count: person.sessions }) },
    ...(person.languages
      ? [{ term: t("known"), value: <Known languages={person.languages} areas={person.areas ?? []} /> }]
      : []),
    ...(away.length > 0 ? [{ term: t("away"), value: away.map((each) => <p key={each}>{each}</p>) }] : []),
    ...(person.disabledAt ? [{ term: t("disabledSince"), value: <Moment at={person.disabledAt} /> }] : []),
    ...(invitation ? [{ term: t("invitation"), value: invited(invitation) }] : []),
  ];
  return <DescriptionList entries={entries} />;

  function invited({ createdAt, expiresAt, usedAt, runs, mailSentAt, mailFailedAt }: Invitation) {
    if (usedAt && !person.invited) return t("accepted", { at: format.moment(usedAt) });
    const mail = mailFailedAt
      ? t("mailFailed")
      : mailSentAt
        ? t("mailSent", { at: format.moment(mailSentAt) })
        : t("mailQueued");
    const until = runs
      ? t("linkUntil", { at: format.moment(expiresAt) })
      : t("linkOver", { at: format.moment(expiresAt) });
    return (
      <>
        <p>{t("invitedAt", { at: format.moment(createdAt) })}</p>
        <p>{mail}</p>
        <p>{until}</p>
      </>
    );
  }
}
