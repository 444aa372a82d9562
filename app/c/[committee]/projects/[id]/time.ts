import type { getTranslations } from "next-intl/server";
import type { Format } from "@/lib/languages/format";
import type { Recorded } from "@/lib/project-facts/store";

type Words = Awaited<ReturnType<typeof getTranslations<"projects.glance">>>;
type Say = { t: Words; format: Format; day: (day: string) => string };

const DAY_MS = 86_400_000;

/** What is overdue of what reviews recommended and of the milestones, as long as the project runs; and since when. */
export function overdueSaid(
  { status }: Pick<Recorded, "status">,
  { recommended, milestonesDue }: { recommended: readonly string[]; milestonesDue: readonly string[] },
  { today, t, day }: Pick<Say, "t" | "day"> & { today: string },
): { count: number; missed: number; note: string } {
  const over = status === "completed" || status === "cancelled";
  const missed = over ? [] : milestonesDue.filter((due) => due < today);
  const [first] = [...recommended, ...missed].sort();
  const counts = { recommendations: recommended.length, milestones: missed.length };
  return {
    count: recommended.length + missed.length,
    missed: missed.length,
    note: first ? t("overdueOf", { ...counts, date: day(first) }) : t("none"),
  };
}

/** How far a project's time has run, and when it ends or should have; empty where its dates do not say. */
export function timeOf(project: Recorded, today: string, { t, format, day }: Say): { elapsed: string; ends: string } {
  const start = project.actualStart ?? project.plannedStart;
  const end = project.actualEnd ?? project.plannedEnd;
  const over = project.status === "completed" || project.status === "cancelled";
  return { elapsed: elapsed(), ends: ends() };

  function elapsed(): string {
    if (over) return t("over");
    if (!start || !end || end <= start) return "";
    const share = (Date.parse(today) - Date.parse(start)) / (Date.parse(end) - Date.parse(start));
    return format.percent(Math.min(1, Math.max(0, share)));
  }

  function ends(): string {
    if (!end) return t("noEnd");
    const days = Math.round((Date.parse(end) - Date.parse(today)) / DAY_MS);
    if (over) return t("endedOn", { date: day(end) });
    return days < 0 ? t("pastEnd", { date: day(end), days: -days }) : t("endsOn", { date: day(end), days });
  }
}
