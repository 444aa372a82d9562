import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Stat } from "@/app/ui/stat";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { Recorded } from "@/lib/project-facts/store";
import type { Reviewed } from "@/lib/project-history/store";

type Props = { project: Recorded; reviews: Reviewed[]; today: string };

const DAY_MS = 86_400_000;

/** Four answers: how far its time has run, what was found, what was promised, what is overdue. */
export async function AtAGlance({ project, reviews, today }: Props) {
  const [t, day, format] = await Promise.all([getTranslations("projects.glance"), readersDay(), readersFormat()]);
  const start = project.actualStart ?? project.plannedStart;
  const end = project.actualEnd ?? project.plannedEnd;
  const over = project.status === "completed" || project.status === "cancelled";
  const [latest] = reviews;
  const promised = reviews.flatMap(({ recommendations }) => recommendations);
  const overdue = promised.filter(({ due }) => due < today);
  const at = (id: string) => `#${id}` as Route;
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Stat label={t("time")} value={elapsed()} note={ends()} />
      <Stat
        label={t("found")}
        value={latest ? latest.findings.length : "–"}
        note={latest ? t("foundIn", { date: format.day(new Date(latest.decidedAt)) }) : t("neverReviewed")}
        {...(latest && { href: at("found") })}
      />
      <Stat
        label={t("promised")}
        value={promised.length}
        note={t("inReviews", { count: reviews.length })}
        {...(promised.length > 0 && { href: at("promised") })}
      />
      <Stat
        label={t("overdue")}
        value={overdue.length}
        note={overdue.length > 0 ? t("since", { date: day(overdue.map(({ due }) => due).sort()[0] ?? "") }) : t("none")}
        {...(overdue.length > 0 && { href: at("promised") })}
      />
    </div>
  );

  function elapsed(): string {
    if (over) return t("over");
    if (!start || !end || end <= start) return "–";
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
