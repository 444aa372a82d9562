"use client";
import { NextIntlClientProvider } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { Locale } from "./locales";

type Props = { locale: Locale; timeZone: string; packed: string; children: ReactNode };

/** The words that `Words` sent, for `useTranslations`. */
export function SentWords({ locale, timeZone, packed, children }: Props) {
  const messages = useMemo(() => JSON.parse(packed), [packed]);
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
