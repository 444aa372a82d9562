import { getTranslations } from "next-intl/server";
import { readersDay } from "@/lib/languages/reader";
import { FRAMEWORK_ACTS, type FrameworkAct } from "@/lib/results/loaders";

/** What was done in a results framework, as a sentence; nothing for an act that is none of these. */
export async function deedsInWords() {
  const [t, day] = await Promise.all([getTranslations("results"), readersDay()]);
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const many = (value: unknown) => (Array.isArray(value) ? value.length : typeof value === "number" ? value : 0);
  return (act: string, by: string, data: Record<string, unknown>): string | undefined =>
    isFrameworkAct(act)
      ? t(`acts.${act}`, {
          by,
          title: text(data.title),
          code: text(data.code),
          count: many(data.entered ?? data.submitted ?? data.accepted ?? data.returned),
          period: data.startsOn ? `${day(text(data.startsOn))} – ${day(text(data.endsOn))}` : "",
          light: LIGHT_KEYS.has(text(data.light)) ? t(`lights.${text(data.light) as "onTrack"}`) : "",
        })
      : undefined;
}

const isFrameworkAct = (act: string): act is FrameworkAct => FRAMEWORK_ACTS.some((one) => one === act);
const LIGHT_KEYS = new Set(["onTrack", "atRisk", "offTrack", "noData"]);
