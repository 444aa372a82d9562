import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { Remark } from "@/lib/rules/rotation";
import type { No, Verdict } from "@/lib/rules/verdict";
import type { Complaint } from "./complaints";
import { inWords, type Manner, type Say } from "./in-words";
import { nameIn } from "./named";
import { readersDay, readersFormat } from "./reader";

/** A refusal as one sentence in the reader's language: why not, and what would help. */
export async function sayRefusal({ reason, params = {} }: No): Promise<string> {
  const t = (await getTranslations()) as unknown as Say;
  return t(`reasons.${reason}`, inWords(t, await readersManner(), params));
}

/** Why a button is off, or nothing when it may be pressed. */
export const becauseOf = async (verdict: Verdict<unknown>) => (verdict.ok ? undefined : await sayRefusal(verdict));

/** Why somebody else may not, as one sentence to whoever asks about them. */
export async function sayWhyNot({ reason, params = {} }: No, name: string): Promise<string> {
  const t = (await getTranslations()) as unknown as Say;
  return t(`explain.because.${reason}`, { name, owed: 0, ...inWords(t, await readersManner(), params) });
}

/** What speaks for or against asking a reviewer, as a few words in the reader's language. */
export async function sayRemark({ says, params = {} }: Remark): Promise<string> {
  const t = (await getTranslations()) as unknown as Say;
  return t(`rotation.${says}`, inWords(t, await readersManner(), params));
}

/** A message under `done`, alone or with what it tells of. */
export type Done = string | { key: string; params: Record<string, string | number> };

/** What a success is told as. */
export async function sayDone(done: Done): Promise<string> {
  const t = (await getTranslations("done")) as unknown as Say;
  return typeof done === "string" ? t(done) : t(done.key, done.params);
}

/** What is wrong with fields, by their path, as sentences in the reader's language. */
export async function sayComplaints(complaints: Record<string, Complaint>): Promise<Record<string, string>> {
  const t = (await getTranslations()) as unknown as Say;
  const manner = await readersManner();
  return Object.fromEntries(
    Object.entries(complaints).map(([path, { key, params = {} }]) => [
      path,
      t(`complaints.${key}`, inWords(t, manner, params)),
    ]),
  );
}

/** How this request's reader writes lists, names, days and instants. */
async function readersManner(): Promise<Manner> {
  const [locale, day, format] = await Promise.all([getLocale(), readersDay(), readersFormat()]);
  return {
    list: new Intl.ListFormat(locale, { type: "disjunction" }),
    day,
    moment: (instant) => format.moment(new Date(instant)),
    names: (names) => format.list(names.map((name) => nameIn(locale, name))),
  };
}
