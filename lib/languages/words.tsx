import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "./locales";
import { SentWords } from "./sent-words";

type Messages = Awaited<ReturnType<typeof getMessages>>;
/** A namespace, or one of those right within it. */
type Namespace = { [N in keyof Messages]: N | `${N}.${keyof Messages[N] & string}` }[keyof Messages];

/** What every page has: the kit's own words, and those of the frame around it. */
const ALWAYS = ["ui", "shell"] as const satisfies Namespace[];

/**
 * Sends the words of these namespaces to the browser, for client components below that call
 * `useTranslations`. The kit's and the shell's words always come along; server components need none of this.
 */
export async function Words({ of = [], children }: { of?: Namespace[]; children: ReactNode }) {
  const [locale, timeZone, messages] = await Promise.all([getLocale(), getTimeZone(), getMessages()]);
  return (
    <SentWords
      locale={COUNTS_LIKE[locale] ?? locale}
      timeZone={timeZone}
      packed={packed(locale, [...ALWAYS, ...of], messages)}
    >
      {children}
    </SentWords>
  );
}

/** Browsers that do not know Uzbek numbers write English ones: their translator gets a language that writes and counts alike. */
const COUNTS_LIKE: Partial<Record<Locale, string>> = { uz: "fi" };

const made = new Map<string, string>();

/** As one text, made once: to send message by message costs the server more than to draw what they say. */
function packed(locale: string, names: Namespace[], messages: Messages): string {
  const key = [locale, ...names].join(" ");
  let text = made.get(key);
  if (!text) made.set(key, (text = JSON.stringify(chosen(names, messages))));
  return text;
}

function chosen(names: Namespace[], messages: Record<string, Record<string, unknown>>) {
  const sent: Record<string, Record<string, unknown>> = {};
  for (const name of names) {
    const [outer = "", inner] = name.split(".");
    sent[outer] = inner ? { ...sent[outer], [inner]: messages[outer]?.[inner] } : { ...messages[outer] };
  }
  return sent;
}
