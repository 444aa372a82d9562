import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { No, ReasonParams } from "@/lib/rules/verdict";

type Say = (key: string, params?: Record<string, string | number>) => string;

/** Lists of words in a reason, and the messages they stand for. */
const WORD_LISTS: Record<string, string> = { hats: "hats", statuses: "statuses" };

/** A refusal as one sentence in the reader's language: why not, and what would help. */
export async function sayRefusal({ reason, params = {} }: No): Promise<string> {
  const t = (await getTranslations()) as unknown as Say;
  const list = new Intl.ListFormat(await getLocale(), { type: "disjunction" });
  return t(`reasons.${reason}`, inWords(t, list, params));
}

/** What a success is told as. */
export async function sayDone(act: string): Promise<string> {
  const t = (await getTranslations("done")) as unknown as Say;
  return t(act);
}

function inWords(t: Say, list: Intl.ListFormat, params: ReasonParams): Record<string, string | number> {
  const word = ([name, value]: [string, string | number | readonly string[]]): [string, string | number] => {
    if (name === "act" && typeof value === "string") return [name, t(`acts.${value}`)];
    if (typeof value === "object") return [name, list.format(value.map((one) => t(`${WORD_LISTS[name]}.${one}`)))];
    return [name, value];
  };
  return Object.fromEntries(Object.entries(params).map(word));
}
