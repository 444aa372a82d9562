import { granted, type No, type Verdict } from "./verdict";

/** What a rule looks at, in the order in which it does: a refusal names the first that fails. */
type Aspect = "read" | "step" | "never" | "hats" | "while" | "when";
/** One thing that was looked at, and what it says. */
export type Check = { asks: Aspect; verdict: Verdict<unknown> };

/** Yes when everything holds; otherwise the first no. */
export const settle = (checks: readonly Check[]): Verdict =>
  checks.map(({ verdict }) => verdict).find((verdict): verdict is No => !verdict.ok) ?? granted;
