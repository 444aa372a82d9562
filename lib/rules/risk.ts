import type { RiskFramework } from "./words";

/**
 * Categories of each framework, the highest risk first (World Bank ESF 2017, ADB ESF 2024; ADB SPS 2009, EBRD,
 * AIIB). `FI`: a financial intermediary, whose own projects carry the risk. A category means nothing outside its framework.
 */
export const RISK_SCALES = {
  worldBankEsf: ["high", "substantial", "moderate", "low"],
  adbEsf: ["high", "substantial", "moderate", "low"],
  adbSps: ["A", "B", "C", "FI"],
  ebrd: ["A", "B", "C", "FI"],
  aiib: ["A", "B", "C", "FI"],
} as const satisfies Record<RiskFramework, readonly string[]>;
export type RiskCode = (typeof RISK_SCALES)[RiskFramework][number];

/** Is this a category of that framework? */
export const isRiskCode = (framework: RiskFramework, code: string): code is RiskCode =>
  RISK_SCALES[framework].some((one) => one === code);

/** A framework and its category as one word, as lists are narrowed by it: `ebrd:A`. */
export const riskWord = (framework: RiskFramework, code: string) => `${framework}:${code}`;
