import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type Messages = Awaited<ReturnType<typeof getMessages>>;
/** A namespace, or one of those right within it. */
type Namespace = { [N in keyof Messages]: N | `${N}.${keyof Messages[N] & string}` }[keyof Messages];

/**
 * Sends the words of these namespaces to the browser, for client components below that call
 * `useTranslations`. The kit's own words always come along; server components need none of this.
 */
export async function Words({ of = [], children }: { of?: Namespace[]; children: ReactNode }) {
  const messages = (await getMessages()) as Record<string, Record<string, unknown>>;
  const sent: Record<string, Record<string, unknown>> = {};
  for (const name of ["ui", ...of]) {
    const [outer = "", inner] = name.split(".");
    sent[outer] = inner ? { ...sent[outer], [inner]: messages[outer]?.[inner] } : { ...messages[outer] };
  }
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>;
}
