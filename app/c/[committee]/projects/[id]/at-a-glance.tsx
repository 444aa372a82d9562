import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Stat } from "@/app/ui/stat";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { Recorded } from "@/lib/project-facts/store";
import type { Reviewed } from "@/lib/project-history/store";
import { timeOf } from "./time";

type Props = { project: Recorded; reviews: Reviewed[]; today: string };

/** Four answers: how far its time has run, what was found, what was promised, what is overdue. */
export async function AtAGlance({ project, reviews, today }: Props) {
  const [t, day, format] = await Promise.all([getTranslations("projects.glance"), readersDay(), readersFormat()]);
  const { elapsed, ends } = timeOf(project, today, { t, format, day });
  const [latest] = reviews;
  const promised = reviews.flatMap(({ recommendations }) => recommendations);
  const overdue = promised.filter(({ due, closed }) => !closed && due < today);
  const at = (id: string) => `#${id}` as Route;
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Stat label={t("time")} value={elapsed || "–"} note={ends} />
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
}
