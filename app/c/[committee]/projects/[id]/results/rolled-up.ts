import { getTranslations } from "next-intl/server";
import { readersDay } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import type { RolledUp } from "@/lib/rules/indicator-tree";
import { sayFigures } from "./framework-words";

type Of = { unit: string; measure: string; rows: readonly { endsOn: string }[] };

/** What rolls up into an indicator as a sentence: the figure, how it was made and of when, or why there is none. */
export async function sayRolledUp() {
  const [t, day, say] = await Promise.all([getTranslations("results"), readersDay(), sayFigures()]);
  return async (indicator: Of, { whole, asOf }: RolledUp, today: string): Promise<string> => {
    if (!whole.ok) return t("noRollUp", { because: await sayRefusal(whole) });
    const { way, value, of, missing } = whole.value;
    const figure = say.withUnitExact(value, indicator);
    const endsOn = asOf === null ? undefined : indicator.rows[asOf]?.endsOn;
    const made = [
      t(missing.length > 0 ? "rollUpSoFar" : `rollUpWays.${way}`, { value: figure, count: of }),
      missing.length > 0 && t("rollUpMissing", { count: missing.length, codes: missing.join(", ") }),
      endsOn && t("asOf", { day: day(endsOn < today ? endsOn : today) }),
    ];
    return made.filter(Boolean).join("; ");
  };
}
