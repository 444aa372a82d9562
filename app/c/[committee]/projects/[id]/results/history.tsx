import { getTranslations } from "next-intl/server";
import { Timeline } from "@/app/ui/timeline";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { FrameworkAct } from "@/lib/results/loaders";

type Entry = { id: number; at: Date; act: string; data: Record<string, unknown>; by: string | null };

/** What was done in a framework, newest first, with what was said. */
export async function History({ entries }: { entries: readonly Entry[] }) {
  const [t, format, day] = await Promise.all([getTranslations("results"), readersFormat(), readersDay()]);
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const many = (value: unknown) => (Array.isArray(value) ? value.length : typeof value === "number" ? value : 0);
  if (entries.length === 0) return <p className="text-sm text-quiet">{t("noHistory")}</p>;
  return (
    <Timeline
      events={entries.map(({ id, at, act, data, by }) => ({
        id: String(id),
        what: t(`acts.${act as FrameworkAct}`, {
          by: by ?? "",
          title: text(data.title),
          code: text(data.code),
          count: many(data.entered ?? data.submitted ?? data.accepted ?? data.returned),
          period: data.startsOn ? `${day(text(data.startsOn))} – ${day(text(data.endsOn))}` : "",
          light: LIGHT_KEYS.has(text(data.light)) ? t(`lights.${text(data.light) as "onTrack"}`) : "",
        }),
        when: format.moment(at),
        time: at.toISOString(),
        note: text(data.reason),
      }))}
    />
  );
}

const LIGHT_KEYS = new Set(["onTrack", "atRisk", "offTrack", "noData"]);
