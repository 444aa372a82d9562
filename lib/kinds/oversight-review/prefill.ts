import { FRAMEWORKS, fitsFramework } from "./ratings";

/** A project as the register knew it on a day. */
export type ProjectThen = {
  id: string;
  title: string;
  area: string;
  /** The category of each framework that was in force, with the day it was assessed. */
  risks: readonly { framework: string; code: string; assessedOn: string; reason: string }[];
};

/**
 * What a review of the project may start with. Of several frameworks the one assessed last is taken: a review
 * names one, and a category is never turned into another framework's.
 */
export function prefillOf(project: ProjectThen, asOf: string): Record<string, unknown> {
  const [risk] = project.risks.toSorted((one, other) => (one.assessedOn < other.assessedOn ? 1 : -1));
  const framework = FRAMEWORKS.find((one) => one === risk?.framework);
  const fits = risk && framework && fitsFramework(framework, risk.code as never);
  return {
    title: project.title.slice(0, 200),
    project: project.id,
    area: project.area,
    period: { until: asOf },
    ...(fits && { safeguards: { framework, code: risk.code, date: risk.assessedOn, reason: risk.reason } }),
  };
}
