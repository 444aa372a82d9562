import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { Need } from "@/lib/rules/needs";

type Say = (key: string, params?: Record<string, string | number>) => string;

/** What a vote still needs, as one sentence. `seats` names the seats of the roster. */
export async function sayNeeds(needs: readonly Need[], seats: ReadonlyMap<string, string>): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations() as unknown as Promise<Say>, getLocale()]);
  const and = new Intl.ListFormat(locale, { type: "conjunction" });
  const or = new Intl.ListFormat(locale, { type: "disjunction" });

  const all = (list: readonly Need[]) => and.format(list.map(one));
  function one({ key, params, branches }: Need): string {
    if (branches) return t(key, { branches: or.format(branches.map(all)) });
    const said = Object.entries(params).map(([name, value]): [string, string | number] => {
      if (Array.isArray(value)) return [name, or.format(value.map((choice) => t(`choices.${choice}`)))];
      const plain = value as string | number;
      return [name, name === "seat" ? (seats.get(String(plain)) ?? plain) : plain];
    });
    return t(key, Object.fromEntries(said));
  }
  return t("needs.sentence", { needs: all(needs) });
}
