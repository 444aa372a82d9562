import { getTranslations } from "next-intl/server";
import type { InterestRow } from "@/lib/interests/store";
import { COUNTRIES } from "@/lib/kinds/places";
import { readersDay } from "@/lib/languages/reader";
import type { InterestKind } from "@/lib/rules/words";

type Entry = Pick<InterestRow, "country" | "organisation" | "project" | "from" | "until"> & {
  kind: InterestKind | null;
};

/** An interest in words: what it is, and since when until when. */
export async function sayInterest() {
  const [t, countries, day] = await Promise.all([
    getTranslations("interests"),
    getTranslations("countries"),
    readersDay(),
  ]);
  return {
    what({ kind, country, organisation, project }: Entry): string {
      const place = COUNTRIES.find((one) => one === country);
      const name = organisation ?? project ?? (place ? countries(place) : "");
      return kind ? t(`what.${kind}`, { name }) : "";
    },
    when({ from, until }: Entry): string {
      if (from && until) return t("fromUntil", { from: day(from), until: day(until) });
      if (from) return t("since", { from: day(from) });
      return until ? t("ended", { until: day(until) }) : "";
    },
  };
}
