/** What a column of a table of projects may hold, in the order of the template. */
export const TABLE_FIELDS = [
  "code",
  "identifier",
  "title",
  "titleEn",
  "titleRu",
  "titleUz",
  "summary",
  "summaryEn",
  "summaryRu",
  "summaryUz",
  "language",
  "area",
  "status",
  "countries",
  "plannedStart",
  "plannedEnd",
  "actualStart",
  "actualEnd",
  "sectors",
  "goals",
  "funding",
  "accountable",
  "extending",
  "implementing",
  "budget",
  "budgetFrom",
  "budgetUntil",
  "currency",
  "reportingName",
  "reportingRef",
  "reportingType",
  "scope",
  "place",
  "latitude",
  "longitude",
  "link",
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];
/** Which column, from 0, holds which field. */
export type Mapping = Partial<Record<TableField, number>>;

/** How a table was read, for people to check. */
export type Reading = { encoding?: string; separator?: Separator; sheet?: string };
export const SEPARATORS = [",", ";", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];
