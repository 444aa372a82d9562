import { getTranslations } from "next-intl/server";
import { Stat } from "@/app/ui/stat";
import { Still } from "@/app/ui/still";
import type { Indicator } from "@/lib/results/loaders";
import { LIGHTS } from "@/lib/rules/words";

/** How many indicators stand where, and how many values are owed. */
export async function Summary({ indicators }: { indicators: readonly Indicator[] }) {
  const t = await getTranslations("results");
  const owed = indicators.reduce((sum, { standing }) => sum + standing.owed, 0);
  return (
    <Still>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {LIGHTS.map((light) => (
          <Stat
            key={light}
            label={t(`lights.${light}`)}
            value={indicators.filter(({ standing }) => standing.light === light).length}
            note={t("ofIndicators", { count: indicators.length })}
          />
        ))}
        <Stat label={t("owed")} value={owed} note={t("owedNote")} />
      </div>
    </Still>
  );
}
