import { BAND_WORDS } from "@/lib/languages/content";
import { RIAM_BANDS, RIAM_CATEGORIES, type RiamBand, type RiamCategory } from "@/lib/rules/riam";

type Say = (key: string) => string;

/** How the results of a matrix read: plain data, for the browser as for the server. */
export type RiamWords = {
  bands: Record<RiamBand, string>;
  categories: Record<RiamCategory, string>;
} & Record<"category" | "component" | "profile" | "profileHelp" | "options" | "asItIs" | "notScored", string>;

export const riamWords = (t: Say): RiamWords => ({
  bands: named(RIAM_BANDS, (band) => t(`item.riam.bands.${BAND_WORDS[band]}`)),
  categories: named(RIAM_CATEGORIES, (category) => t(`words.riamCategories.${category}`)),
  category: t("item.riam.category"),
  component: t("item.riam.component"),
  profile: t("item.riam.profile"),
  profileHelp: t("item.riam.profileHelp"),
  options: t("item.riam.options"),
  asItIs: t("item.riam.asItIs"),
  notScored: t("item.riam.notScored"),
});

const named = <N extends string>(names: readonly N[], say: (name: N) => string) =>
  Object.fromEntries(names.map((name) => [name, say(name)])) as Record<N, string>;
