import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Stat } from "@/app/ui/stat";
import { Still } from "@/app/ui/still";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { Recorded } from "@/lib/project-facts/store";
import type { ProjectHistory } from "@/lib/project-history/store";
import { followUpStanding } from "@/lib/rules/follow-up";
import { LIGHTS } from "@/lib/rules/words";
import { overdueSaid, timeOf } from "./time";

type Props = { slug: string; project: Recorded; history: ProjectHistory; today: string };

/** Five answers: where its indicators stand, how far its time has run, what was found, what was promised, what is overdue. */
export async function AtAGlance({ slug, project, history, today }: Props) {
  const { reviews, lights, judgements } = history;
  const [t, words, day, format] = await Promise.all([
    getTranslations("projects.glance"),
    getTranslations("results.lights"),
    readersDay(),
    readersFormat(),
  ]);
  const { elapsed, ends } = timeOf(project, today, { t, format, day });
  const [latest] = reviews;
  const promised = reviews.flatMap(({ recommendations }) => recommendations);
  const overdue = promised.flatMap((one) => (followUpStanding(one, today) === "overdue" ? [one.dueOn] : []));
  const late = overdueSaid(project, { recommended: overdue, milestonesDue: history.milestonesDue }, { today, t, day });
  const rated = Object.values(lights).reduce((sum, count) => sum + count, 0);
  const others = LIGHTS.filter((light) => light !== "onTrack" && lights[light]);
  const at = (id: string) => `#${id}` as Route;
  return (
    <Still>
      <div className="grid gap-4 sm:grid-cols-2 sm:*:first:col-span-2 lg:grid-cols-5 lg:*:first:col-span-1">
        <Stat
          label={words("onTrack")}
          value={rated > 0 ? t("ofRated", { count: lights.onTrack ?? 0, rated }) : "–"}
          note={
            rated === 0
              ? t("noneRated")
              : [
                  ...others.map((light) => `${words(light)}: ${format.number(lights[light] ?? 0)}`),
                  ...(judgements > 0 ? [t("judged", { count: judgements })] : []),
                ].join(" · ")
          }
          {...(rated > 0 && { href: paths.results(slug, project.id) })}
        />
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
          value={late.count}
          note={late.note}
          {...(overdue.length > 0
            ? { href: at("promised") }
            : late.missed > 0 && { href: `${paths.results(slug, project.id)}#milestones` as Route })}
        />
      </div>
    </Still>
  );
}
