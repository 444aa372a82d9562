import { cookies } from "next/headers";
import { isTheme, THEME_COOKIE } from "@/lib/appearance/themes";
import { AppearanceForms } from "./appearance-forms";

/** Language and light or dark, with what this browser chose marked. */
export async function AppearanceMenu() {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return <AppearanceForms theme={isTheme(theme) ? theme : "system"} />;
}
