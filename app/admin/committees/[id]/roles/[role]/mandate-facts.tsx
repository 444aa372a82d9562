import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { sayStanding } from "@/app/say-standing";
import { DescriptionList } from "@/app/ui/description-list";
import { nameIn } from "@/lib/languages/named";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { HeldOnce } from "@/lib/memberships/store";

/** A mandate laid out to be read: whose, for whom, from when to when, by whose hand. */
export async function MandateFacts({ role }: { role: HeldOnce }) {
  const [t, words, locale, format, day] = await Promise.all([
    getTranslations("admin.mandate"),
    getTranslations(),
    getLocale(),
    readersFormat(),
    readersDay(),
  ]);
  const person = (
    <a href={paths.admin.person(role.personId)} className="link">
      <bdi>{role.personName}</bdi>
    </a>
  );
  const by = (name: string | null, at: Date) => (name ? t("by", { name, at: format.moment(at) }) : format.moment(at));
  return (
    <DescriptionList
      entries={[
        { term: t("person"), value: person },
        { term: t("role"), value: words(`roles.${role.role}`) },
        ...(role.role === "member"
          ? [{ term: t("delegation"), value: role.delegation ? nameIn(locale, role.delegation) : t("noDelegation") }]
          : []),
        ...(role.standing ? [{ term: t("standing"), value: sayStanding(words, role.standing, role.rank) }] : []),
        { term: t("from"), value: day(role.from) },
        { term: t("last"), value: role.until ? day(role.until) : t("open") },
        { term: t("granted"), value: by(role.grantedBy, role.grantedAt) },
        ...(role.endedAt ? [{ term: t("ended"), value: by(role.endedBy, role.endedAt) }] : []),
        ...(role.endReason ? [{ term: t("endReason"), value: <bdi>{role.endReason}</bdi> }] : []),
      ]}
    />
  );
}
