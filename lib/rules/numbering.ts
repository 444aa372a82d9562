import type { KindName } from "./words";

/** The middle of a document symbol, as `OR` in `RAC/OR/2026/7`. */
export const KIND_CODES = { oversightReview: "OR", policyNote: "PN", capacityRequest: "CR" } as const satisfies Record<
  KindName,
  string
>;

/** UN practice: one symbol per document, the same for all its language versions and revisions. */
export const documentSeries = (kind: KindName, year: number) => `${KIND_CODES[kind]}/${year}`;
export const decisionSeries = (year: number) => `D/${year}`;
export const symbolOf = (committeeSymbol: string, series: string, number: number) =>
  `${committeeSymbol}/${series}/${number}`;

/** The symbol of one revision: `RAC/OR/2026/7`, then `RAC/OR/2026/7/Rev.1` for the second text. */
export const revisionSymbol = (symbol: string, revision: number) =>
  revision > 1 ? `${symbol}/Rev.${revision - 1}` : symbol;
