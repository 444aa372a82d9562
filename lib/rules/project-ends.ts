import type { ProjectStatus } from "./words";

/** How a project stops: for good, or until it is taken up again. */
export const PROJECT_ENDS = ["completed", "suspended", "cancelled"] as const satisfies ProjectStatus[];
type ProjectEnd = (typeof PROJECT_ENDS)[number];

/** What may be made of a project that stands so; one that is over stays as it is until it is taken up again. */
export const endsFrom = (status: ProjectStatus): readonly ProjectEnd[] =>
  status === "completed" || status === "cancelled" ? [] : PROJECT_ENDS.filter((end) => end !== status);

export const mayResume = (status: ProjectStatus): boolean => PROJECT_ENDS.some((end) => end === status);
