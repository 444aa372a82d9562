import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type Namespace = keyof Awaited<ReturnType<typeof getMessages>>;

/**
 * Sends the words of these namespaces to the browser, for client components below that call
 * `useTranslations`. The kit's own words always come along; server components need none of this.
 */
export async function Words({ of = [], children }: { of?: Namespace[]; children: ReactNode }) {
  const messages = await getMessages();
  const sent = Object.fromEntries((["ui", ...of] as Namespace[]).map((name) => [name, messages[name]]));
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>;
}
