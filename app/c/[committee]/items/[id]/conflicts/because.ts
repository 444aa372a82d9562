import { getTranslations } from "next-intl/server";
import { COUNTRIES } from "@/lib/kinds/places";
import { BECAUSE } from "@/lib/rules/conflict";

type Reason = { because: string | null; country: string | null; organisation: string | null };

/** Says why a conflict was suggested, in the reader's language. */
export async function becauseIn() {
  const [t, countries] = await Promise.all([getTranslations("conflicts.because"), getTranslations("countries")]);
  return ({ because, country, organisation }: Reason): string => {
    const word = BECAUSE.find((one) => one === because);
    const place = COUNTRIES.find((one) => one === country);
    return word ? t(word, { country: place ? countries(place) : "", organisation: organisation ?? "" }) : "";
  };
}
