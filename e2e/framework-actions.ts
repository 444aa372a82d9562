/** What a form would send for each act on a results framework, aimed at no project, so that only rights decide. */
import type { House } from "./situations";

type Posted = (house: House) => [name: string, fields: Record<string, string>];

const NOBODY = "5a0b1f0e-0000-4000-8000-000000000000";
const reason = "Because the matrix says so.";
const aimed =
  (name: string, fields: Record<string, string> = {}): Posted =>
  ({ committeeId }) => [name, { committeeId, projectId: NOBODY, ...fields }];
const period = { periodId: NOBODY };

export const FRAMEWORK_ACTIONS: Record<string, Posted> = {
  saveResult: aimed("results#saveResult", { level: "outcome", title: "Of the matrix" }),
  removeResult: aimed("results#removeResult", { resultId: NOBODY }),
  saveIndicator: aimed("indicators#saveIndicator", {
    resultId: NOBODY,
    code: "M1",
    title: "Of the matrix",
    measure: "unit",
    unit: "km",
    direction: "rising",
    periodSum: "latest",
    baseline: "",
    baselineYear: "",
  }),
  removeIndicator: aimed("indicators#removeIndicator", { indicatorId: NOBODY }),
  savePeriod: aimed("periods#savePeriod", { startsOn: "2026-01-01", endsOn: "2026-12-31" }),
  removePeriod: aimed("periods#removePeriod", period),
  closePeriod: aimed("periods#closePeriod", period),
  reopenPeriod: aimed("periods#reopenPeriod", { ...period, reason }),
  saveMilestone: aimed("milestones#saveMilestone", { title: "Of the matrix", plannedOn: "2026-12-31" }),
  removeMilestone: aimed("milestones#removeMilestone", { milestoneId: NOBODY }),
  enterValues: aimed("measurements#enterValues", { ...period, [`cells.${NOBODY}.value`]: "1" }),
  submitValues: aimed("measurements#submitValues", period),
  acceptValues: aimed("measurements#acceptValues", { ...period, "values[]": NOBODY }),
  returnValues: aimed("measurements#returnValues", { ...period, "values[]": NOBODY, reason }),
  overrideLight: aimed("indicators#overrideLight", { ...period, indicatorId: NOBODY, light: "atRisk", reason }),
  withdrawOverride: aimed("indicators#withdrawOverride", { overrideId: NOBODY }),
};
