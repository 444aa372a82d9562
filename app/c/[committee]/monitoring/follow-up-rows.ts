import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import type { FollowUpFigures } from "@/lib/follow-up/store";
import type { LightCell } from "@/lib/lights/store";
import { AGE_NAMES } from "@/lib/rules/follow-up";
import { LEVELS, responseRate } from "@/lib/rules/kirkpatrick";
import { AREAS, CAPACITY_STATES, LIGHTS, MANAGEMENT_RESPONSES } from "@/lib/rules/words";
import type { FigureTable } from "./figure";

const openTo = "committee";
type Rows = FigureTable["rows"];

/** What became of what was adopted: recommendations by age and response, and what capacity requests came to. */
export async function followUpRows(slug: string, figures: FollowUpFigures, cells: readonly LightCell[]) {
  const t = await getTranslations();
  const recommendations: Rows = (["ahead", ...AGE_NAMES, "toDecide", "closed"] as const).map((age) => {
    const here = figures.recommendations.filter((cell) => cell.age === age);
    const standing = age === "ahead" || age === "toDecide" || age === "closed";
    const narrowing = standing ? { standing: age } : { age };
    const behind = (response?: string) => paths.followUp(slug, { ...narrowing, response, openTo });
    const label = standing ? t(`followUp.standings.${age}`) : t(`followUp.ages.${age}`);
    return {
      id: age,
      cells: [
        { value: label },
        ...MANAGEMENT_RESPONSES.map((response) => ({
          value: sum(here.filter((cell) => cell.response === response)),
          href: behind(response),
        })),
        { value: sum(here.filter((cell) => cell.response === null)), href: behind("unanswered") },
        { value: sum(here), href: behind() },
      ],
    };
  });
  const capacity: Rows = CAPACITY_STATES.map((state) => ({
    id: state,
    cells: [
      { value: t(`capacity.states.${state}`) },
      {
        value: figures.states.find((one) => one.state === state)?.count ?? 0,
        href: paths.capacity(slug, { state, openTo }),
      },
    ],
  }));
  const delivered: Rows = AREAS.map((area) => {
    const here = figures.delivered.find((one) => one.area === area);
    const { trainings = 0, women = 0, men = 0, hours = 0 } = here ?? {};
    const href = paths.capacity(slug, { standing: "delivered", area, openTo });
    const counts = [trainings, women + men, women, men, hours].map((value) => ({ value, href }));
    return { id: area, cells: [{ value: t(`areas.${area}`) }, ...counts] };
  });
  const levels: Rows = LEVELS.map((level) => {
    const { evaluated = 0, asked = 0, answered = 0 } = figures.levels.find((one) => one.level === level) ?? {};
    const rate = responseRate({ asked, answered });
    const href = paths.capacity(slug, { standing: `level${level}`, openTo });
    return {
      id: String(level),
      cells: [
        { value: t("capacity.nthLevel", { level: String(level), name: t(`capacity.levels.${level}`) }) },
        ...[evaluated, asked, answered].map((value) => ({ value, href })),
        { value: rate === null ? "" : { share: rate } },
      ],
    };
  });
  const lights: Rows = AREAS.map((area) => {
    const here = cells.filter((cell) => cell.area === area);
    return {
      id: area,
      cells: [
        { value: t(`areas.${area}`) },
        ...LIGHTS.map((light) => ({
          value: sum(here.filter((cell) => cell.light === light)),
          href: paths.lights(slug, { area, light }),
        })),
        { value: sum(here), href: paths.lights(slug, { area }) },
      ],
    };
  });
  return { lights, recommendations, capacity, delivered, levels };
}

const sum = (cells: readonly { count: number }[]) => cells.reduce((total, { count }) => total + count, 0);
