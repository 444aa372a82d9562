import { getTranslations } from "next-intl/server";
import { COOLING_OFF_YEARS } from "@/lib/rules/conflict";
import { CONFLICT_LEVELS } from "@/lib/rules/words";

/** What a conflict of interest takes away, at either level, and who presides instead. */
export async function ConflictRules() {
  const t = await getTranslations("conflicts");
  return (
    <dl className="grid max-w-prose gap-4">
      {CONFLICT_LEVELS.map((level) => (
        <div key={level}>
          <dt className="font-semibold">{t(`levels.${level}`)}</dt>
          <dd>{t(`levelMeans.${level}`)}</dd>
        </div>
      ))}
      <div>
        <dt className="font-semibold">{t("interestsRule")}</dt>
        <dd>{t("interestsMean", { years: COOLING_OFF_YEARS })}</dd>
      </div>
      <div>
        <dt className="font-semibold">{t("chairRule")}</dt>
        <dd>{t("chairMeans")}</dd>
      </div>
    </dl>
  );
}
