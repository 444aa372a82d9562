import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "./locales";

type Words = (key: string, params?: Record<string, string | number>) => string;

const translators = new Map<Locale, Words>();

/**
 * The words of a language, whoever asks: for what is written down rather than shown to this request's reader.
 * Formatted here, for the build gives the screens' translator messages of another shape than the files hold.
 */
export function wordsIn(locale: Locale): Words {
  const known = translators.get(locale);
  if (known) return known;
  const messages: unknown = JSON.parse(readFileSync(join(process.cwd(), "messages", `${locale}.json`), "utf8"));
  const formats = new Map<string, IntlMessageFormat>();
  const words: Words = (key, params = {}) => {
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new IntlMessageFormat(messageAt(messages, key), locale)));
    return String(format.format(params));
  };
  translators.set(locale, words);
  return words;
}

function messageAt(messages: unknown, key: string): string {
  const found = key
    .split(".")
    .reduce<unknown>((tree, name) => (tree as Record<string, unknown> | undefined)?.[name], messages);
  if (typeof found !== "string") throw new Error(`There is no message ${key}.`);
  return found;
}
