"use client";
import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import type { Locale } from "./locales";

type Messages = ComponentProps<typeof NextIntlClientProvider>["messages"];
/** The language whose numbers and plurals these words take. */
type Props = { locale: string; timeZone: string; packed: string; children: ReactNode };

/** Read once: a server draws many pages with the same words. */
const read = new Map<string, Messages>();

function messagesIn(packed: string): Messages {
  let messages = read.get(packed);
  if (!messages) read.set(packed, (messages = JSON.parse(packed) as Messages));
  return messages;
}

/** The words that `Words` sent, for `useTranslations`. */
export function SentWords({ locale, timeZone, packed, children }: Props) {
  const messages = messagesIn(packed);
  return (
    <NextIntlClientProvider locale={locale as Locale} timeZone={timeZone} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
