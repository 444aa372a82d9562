import { getTranslations } from "next-intl/server";
import { REMINDERS } from "@/lib/rules/reminders";
import { BARS, ORDER } from "@/lib/rules/rotation";

/** In what order reviewers are suggested, who is not, and when those who owe are reminded: from the tables themselves. */
export async function RotationInWords() {
  const t = await getTranslations("rulebook");
  return (
    <div className="grid max-w-prose gap-5">
      <div>
        <h3 className="font-semibold">{t("rotationOrder")}</h3>
        <ol className="mt-2 grid list-decimal gap-1 ps-5 marker:text-quiet">
          {ORDER.map(({ by }) => (
            <li key={by}>{t(`rotationBy.${by}`)}</li>
          ))}
        </ol>
      </div>
      <div>
        <h3 className="font-semibold">{t("rotationBars")}</h3>
        <ul className="mt-2 grid list-disc gap-1 ps-5 marker:text-quiet">
          {BARS.map(({ bars }) => (
            <li key={bars}>{t(`rotationBar.${bars}`)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="font-semibold">{t("reminders")}</h3>
        <ul className="mt-2 grid list-disc gap-1 ps-5 marker:text-quiet">
          {REMINDERS.map(({ stage, days }) => (
            <li key={stage}>{days < 0 ? t("remindBefore", { days: -days }) : t("remindAfter", { days })}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
