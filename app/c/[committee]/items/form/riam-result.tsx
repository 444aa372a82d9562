"use client";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { bandOf, environmentalScore, RIAM_VALUES, type RiamScore } from "@/lib/rules/riam";
import { useFiling } from "./filing";
import { recordOf } from "./values";

/** What the five criteria of a row come to, as they are chosen. */
export function RiamResult({ path }: { path: string }) {
  const t = useTranslations("filing.riam");
  const { control } = useFiling();
  const score = scoreIn(useWatch({ control, name: path }));
  return (
    <output className="text-sm">
      {score ? (
        <span className="font-semibold">
          {t("result", { score: environmentalScore(score), band: bandOf(score).replace("-", "−") })}
        </span>
      ) : (
        <span className="text-quiet">{t("open")}</span>
      )}
    </output>
  );
}

function scoreIn(row: unknown): RiamScore | undefined {
  const given = recordOf(row);
  const entries = Object.entries(RIAM_VALUES).map(([criterion, values]): [string, number | undefined] => [
    criterion,
    (values as readonly number[]).find((value) => String(value) === given[criterion]),
  ]);
  return entries.every(([, value]) => value !== undefined) ? (Object.fromEntries(entries) as RiamScore) : undefined;
}
