import { paths } from "@/app/paths";
import type { Counted } from "@/lib/monitoring/loaders";
import { isAge } from "@/lib/rules/follow-up";
import { RANKED_STATUSES } from "@/lib/rules/portfolio-risk";
import { firstDayOf, quarterFrom } from "@/lib/rules/quarter";
import { isFinal } from "@/lib/rules/words";
import type { Say } from "./say";

const openTo = "committee";

/** The few numbers one looks for first. */
export function atAGlance(slug: string, { figures, followUp, quarters }: Counted, { t, format }: Say) {
  const [quarter = quarterFrom("2000-Q1", 0)] = quarters.slice(-1);
  const now = figures.quarters.filter(({ of, starts }) => of === "decided" && starts === firstDayOf(quarter));
  const before = figures.items.filter(({ by, status }) => by === "kind" && !isFinal(status));
  const monitored = figures.projects.filter(({ area, status }) => area !== null && RANKED_STATUSES.includes(status));
  const late = figures.reviews.map(({ late: count }) => ({ count }));
  const owing = followUp.recommendations.filter(({ age }) => isAge(age));
  const trained = (what: "trainings" | "women" | "men") =>
    followUp.delivered.reduce((total, cell) => total + cell[what], 0);
  const stats = [
    ["inProcedure", sum(before), paths.items(slug, { status: "inProcedure", openTo })],
    ["overdue", figures.overdue, paths.items(slug, { deadline: "overdue", status: "filed", openTo })],
    ["reviewsLate", sum(late), paths.items(slug, { reviews: "overdue", openTo })],
    ["decisions", sum(now), paths.decisions(slug, { quarter, openTo })],
    ["projects", sum(monitored), paths.projects(slug, { status: "open" })],
    ["pastEnd", figures.pastEnd, paths.projects(slug, { due: "past" })],
    ["overdueRecommendations", sum(owing), paths.followUp(slug, { standing: "overdue", openTo })],
    ["trainings", trained("trainings"), paths.capacity(slug, { standing: "delivered", openTo })],
    ["participants", trained("women") + trained("men"), paths.capacity(slug, { standing: "delivered", openTo })],
  ] as const;
  return stats.map(([name, count, href]) => ({ name, label: t(`glance.${name}`), value: format.number(count), href }));
}

const sum = (cells: readonly { count: number }[]) => cells.reduce((total, { count }) => total + count, 0);
