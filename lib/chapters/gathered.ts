import type { RankedProject } from "@/lib/portfolio/store";
import type { Proceedings, Span } from "@/lib/proceedings/store";
import type { FollowUpLine } from "@/lib/recommendations/store";
import type { Age } from "@/lib/rules/follow-up";
import type { Light } from "@/lib/rules/words";

/** How many indicators of a project stand under which light. */
export type ProjectLights = { code: string; title: string; lights: Record<Light, number> };

/** Everything a period report tells, as its reader may know it. */
export type Gathered = {
  committee: { name: { en: string } & Record<string, string>; symbol: string };
  /** For whom it was made. */
  reader: string;
  span: Span;
  /** The day it was made, by the committee's calendar: follow-up and projects are told as they stand on it. */
  today: string;
  proceedings: Proceedings;
  recommendations: Record<Age | "open" | "toDecide" | "overdue" | "closed" | "unanswered", number>;
  overdue: FollowUpLine[];
  /** Projects under way, those that weigh most first. */
  projects: RankedProject[];
  progress: ProjectLights[];
};
