import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { Remark } from "@/lib/rules/rotation";
import type { No, ReasonParams } from "@/lib/rules/verdict";
import { nameIn } from "./named";
import { readersDay, readersFormat } from "./reader";

type Say = (key: string, params?: Record<string, string | number>) => string;

/** Lists of words in a reason, and the message each word stands for. */
const WORD_LISTS: Record<string, (word: string) => string> = {
  hats: (hat) => `hats.${hat}`,
  statuses: (status) => `statuses.${status}`,
  languages: (language) => `words.languages.${language}`,
  areas: (area) => `areas.${area}`,
  kinds: (kind) => `kinds.${kind}.name`,
};

/** A refusal as one sentence in the reader's language: why not, and what would help. */
export async function sayRefusal({ reason, params = {} }: No): Promise<string> {
  const t = (await getTranslations()) as unknown as Say;
  return t(`reasons.${reason}`, await inWords(t, params));
}

/** What speaks for or against asking a reviewer, as a few words in the reader's language. */
export async function sayRemark({ says, params = {} }: Remark): Promise<string> {
  const t = (await getTranslations()) as unknown as Say;
  return t(`rotation.${says}`, await inWords(t, params));
}

/** What a success is told as. */
export async function sayDone(act: string): Promise<string> {
  const t = (await getTranslations("done")) as unknown as Say;
  return t(act);
}

/** A calendar day, such as `2026-11-23`. */
const DAY = /^\d{4}-\d\d-\d\d$/;

async function inWords(t: Say, params: ReasonParams): Promise<Record<string, string | number>> {
  const [locale, day] = [await getLocale(), await readersDay()];
  const format = await readersFormat();
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  const word = ([name, value]: [string, ReasonParams[string]]): [string, string | number] => {
    if (name === "act" && typeof value === "string") return [name, t(`acts.${value}`)];
    if (name === "instant" && typeof value === "string") return [name, format.moment(new Date(value))];
    if (typeof value !== "object") return [name, typeof value === "string" && DAY.test(value) ? day(value) : value];
    const names = value.filter((one) => typeof one === "object").map((one) => nameIn(locale, one));
    const words = value.filter((one) => typeof one === "string").map((one) => t(WORD_LISTS[name]?.(one) ?? one));
    return [name, names.length > 0 ? format.list(names) : either.format(words)];
  };
  return Object.fromEntries(Object.entries(params).map(word));
}
