import { getLocale, getTranslations } from "next-intl/server";
import type { List } from "@/app/list-answer";
import { sayStanding } from "@/app/say-standing";
import { dayCell } from "@/lib/files/cell";
import { nameIn } from "@/lib/languages/named";
import { loadAllHistory } from "@/lib/memberships/loaders";
import { stateOf } from "@/lib/rules/mandates";

const COLUMNS = ["person", "email", "role", "delegation", "standing", "state", "from", "until"] as const;
const GRANTED = ["grantedBy", "grantedOn", "endedOn", "endReason"] as const;

/** Who held what when in the committee that the address names. */
export async function historyList(query: Record<string, string>): Promise<List> {
  const { committee, pages: read } = await loadAllHistory(query);
  const [t, words, locale] = await Promise.all([getTranslations("admin.roles"), getTranslations(), getLocale()]);
  return {
    name: `${committee.symbol}-${t("fileName")}`,
    heads: [...COLUMNS, ...GRANTED].map((column) =>
      column === "endedOn" ? words("lists.export.moment", { head: t(column) }) : t(column),
    ),
    pages: pages(),
  };

  async function* pages() {
    for await (const roles of read)
      yield roles.map((held) => [
        held.personName,
        held.email,
        words(`roles.${held.role}`),
        held.delegation && nameIn(locale, held.delegation),
        held.standing && sayStanding(words, held.standing, held.rank),
        t(`states.${stateOf(held, held.today)}`),
        dayCell(held.from),
        dayCell(held.until),
        held.grantedBy ?? t("atStart"),
        held.grantedAt,
        held.endedAt,
        held.endReason,
      ]);
  }
}
