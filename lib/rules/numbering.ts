import type { KindName } from "./words";

/** The middle of a document symbol, as `OR` in `RAC/OR/2026/7`. */
export const KIND_CODES = { oversightReview: "OR", policyNote: "PN", capacityRequest: "CR" } as const satisfies Record<
  KindName,
  string
>;

/** How a committee counts its decisions: anew each calendar year, or anew at and between its meetings. */
export const NUMBERINGS = ["year", "meetings"] as const;
export type Numbering = {
  numbering: (typeof NUMBERINGS)[number];
  /** The latest meeting that was opened; 0 before the first. */
  meeting: number;
  /** Whether that meeting still sits. */
  sitting: boolean;
};

/** UN practice: one symbol per document, the same for all its language versions and revisions. */
export const documentSeries = (kind: KindName, year: number) => `${KIND_CODES[kind]}/${year}`;

/** `D/2026`; by meetings `D.04` while the fourth sits, and `D.03-04` between the third and the fourth. */
export function decisionSeries({ numbering, meeting, sitting }: Numbering, year: number): string {
  if (numbering === "year") return `D/${year}`;
  return sitting ? `D.${twoDigits(meeting)}` : `D.${twoDigits(meeting)}-${twoDigits(meeting + 1)}`;
}

/** `RAC/D/2026/3`; numbers that begin anew with every meeting are of two digits, as `RAC/D.03-04/02`. */
export const symbolOf = (committeeSymbol: string, series: string, number: number) =>
  `${committeeSymbol}/${series}/${series.startsWith("D.") ? twoDigits(number) : number}`;

/**
 * The symbol of one text of a document: `RAC/OR/2026/7`, then `RAC/OR/2026/7/Rev.1` for the second as
 * submitted. `revision` counts every text; of them so many at its end are corrections after the adoption,
 * as `RAC/OR/2026/7/Rev.1/Corr.1`.
 */
export function revisionSymbol(symbol: string, revision: number, corrigendum = 0): string {
  const submitted = revision - corrigendum;
  return `${symbol}${submitted > 1 ? `/Rev.${submitted - 1}` : ""}${corrigendum > 0 ? `/Corr.${corrigendum}` : ""}`;
}

/** What was added to a document after its adoption: `RAC/OR/2026/7/Add.1`. */
export const addendumSymbol = (symbol: string, number: number) => `${symbol}/Add.${number}`;

const twoDigits = (number: number) => String(number).padStart(2, "0");
