import { getTranslations } from "next-intl/server";
import { LANGUAGES } from "@/lib/kinds/places";
import type { Area } from "@/lib/rules/words";

/** What somebody says they can advise on, in one line. */
export async function Known({ languages, areas }: { languages: readonly string[]; areas: readonly Area[] }) {
  const t = await getTranslations();
  const read = LANGUAGES.filter((code) => languages.includes(code)).map((code) => t(`words.languages.${code}`));
  const known = areas.map((area) => t(`areas.${area}`));
  const said = [...read, ...known].join(" · ");
  return <p className="text-quiet">{said || t("expertise.none")}</p>;
}
