"use server";
import { cookies } from "next/headers";
import { mayProceed } from "@/lib/session/guard";
import { isLocale, LOCALE_COOKIE } from "./locales";

/** Remembers the reader's language in this browser, before and after sign-in. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale) || !(await mayProceed()).ok) return;
  (await cookies()).set(LOCALE_COOKIE, locale, { sameSite: "lax", maxAge: 31_536_000 });
}
