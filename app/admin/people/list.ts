import { getLocale, getTranslations } from "next-intl/server";
import type { List } from "@/app/list-answer";
import { nameIn } from "@/lib/languages/named";
import { loadAllPeople } from "@/lib/people/loaders";
import { accountState } from "./account-state";

const COLUMNS = ["name", "email", "state", "roles", "admin", "factor"] as const;

/** Everybody with an account or an invitation, as the address asks for them. */
export async function peopleList(query: Record<string, string>): Promise<List> {
  const read = await loadAllPeople(query);
  const [t, words, locale] = await Promise.all([
    getTranslations("admin.people"),
    getTranslations("roles"),
    getLocale(),
  ]);
  return { name: t("fileName"), heads: COLUMNS.map((column) => t(column)), pages: pages() };

  async function* pages() {
    for await (const people of read)
      yield people.map((person) => [
        person.name,
        person.email,
        t(`states.${accountState(person)}`),
        person.seats
          .map(({ committee, roles }) => `${nameIn(locale, committee)}: ${roles.map((role) => words(role)).join(", ")}`)
          .join("\n"),
        person.isAdmin ? t("yes") : null,
        person.hasSecondFactor ? t("factorSet") : t("factorMissing"),
      ]);
  }
}
