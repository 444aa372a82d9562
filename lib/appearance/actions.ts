"use server";
import { cookies } from "next/headers";
import { mayProceed } from "@/lib/session/guard";
import { isTheme, THEME_COOKIE } from "./themes";

/** Fixes light or dark in this browser; anything else goes back to following the system. */
export async function chooseTheme(form: FormData): Promise<void> {
  if (!(await mayProceed()).ok) return;
  const theme = form.get("theme");
  const jar = await cookies();
  if (isTheme(theme)) jar.set(THEME_COOKIE, theme, { sameSite: "lax", maxAge: 31_536_000 });
  else jar.delete(THEME_COOKIE);
}
