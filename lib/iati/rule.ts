import type { Severity } from "./finding";
import type { Test } from "./tests";

/**
 * A rule of the official 2.03 ruleset by its number: on which elements, and what breaks it. `on` is a
 * path from the activity or organisation, `.` for itself, or a name at any depth as in `any title`.
 */
export type Rule = { id: string; severity: Exclude<Severity, "critical">; on: string; test: Test };

export const error = (id: string, on: string, test: Test): Rule => ({ id, severity: "error", on, test });
export const warning = (id: string, on: string, test: Test): Rule => ({ id, severity: "warning", on, test });
