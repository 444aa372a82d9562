import { getLocale, getTranslations } from "next-intl/server";
import { atOnce, type List } from "@/app/list-answer";
import { sayStanding } from "@/app/say-standing";
import { dayCell } from "@/lib/files/cell";
import { nameIn } from "@/lib/languages/named";
import { loadMembers } from "@/lib/memberships/loaders";

const COLUMNS = ["name", "role", "delegation", "standing", "from", "until"] as const;

/** Who sits in the committee on the day the address asks for. */
export async function memberList(slug: string, query: Record<string, string>): Promise<List> {
  const { committee, day, seated } = await loadMembers(slug, query);
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const lines = seated.map(({ personName, role, delegation, standing, rank, from, until }) => [
    personName,
    t(`roles.${role}`),
    delegation && nameIn(locale, delegation),
    standing && sayStanding(t, standing, rank),
    dayCell(from),
    dayCell(until),
  ]);
  return {
    name: `${committee.symbol}-${t("members.fileName")}-${day}`,
    heads: COLUMNS.map((column) => t(`members.columns.${column}`)),
    pages: atOnce(lines),
  };
}
