import { getTranslations } from "next-intl/server";
import { readersFormat } from "@/lib/languages/reader";
import type { Override } from "@/lib/results/loaders";
import type { Light } from "@/lib/rules/words";
import { LightBadge } from "../../framework-words";

type Props = { judgement: Override; computed: Light | null };

/** Who judged a light, when and why, and what the figures alone would show. */
export async function Judgement({ judgement: { light, by, at, reason }, computed }: Props) {
  const [t, format] = await Promise.all([getTranslations("results"), readersFormat()]);
  return (
    <div className="grid justify-items-start gap-1">
      <LightBadge light={light} judged />
      <p dir="auto">{reason}</p>
      <p className="text-sm text-quiet">
        {t("judgedOn", { by: by ?? "", day: format.day(new Date(at)) })}{" "}
        {t("computedLight", { light: computed ? t(`lights.${computed}`) : t("notRated") })}
      </p>
    </div>
  );
}
