import type { Area, PartnerRole, ProjectStatus } from "./words";

/** An XML element: its name, attributes, text and children. */
export type KeptElement = { name: string; attributes: Record<string, string>; text: string; children: KeptElement[] };

/**
 * What came with an imported element and the register has no field for: attributes and children of its own, and,
 * as `overlays`, those of elements that the register writes itself.
 */
export type Kept = {
  attributes?: Record<string, string>;
  children?: KeptElement[];
  overlays?: Record<string, Kept>;
};

type Part = { kept: Kept | null };
export type Partner = Part & { role: PartnerRole; name: string; ref: string | null; type: string | null };
/** Shares in per cent, as decimal text: no sum of theirs may suffer from floating point. */
export type Place = Part & {
  kind: "country" | "region";
  code: string;
  vocabulary: string | null;
  percentage: string | null;
};
export type Sector = Part & { code: string; vocabulary: string | null; name: string; percentage: string | null };
export type Tag = Part & { vocabulary: string; code: string; name: string };
export type Marker = Part & { code: string; vocabulary: string | null; significance: number | null; name: string };
/** Days as `2026-11-26`, sums as decimal text, currencies by ISO 4217. */
export type Budget = Part & {
  from: string;
  until: string;
  amount: string;
  currency: string | null;
  valueDate: string | null;
  type: string | null;
  status: string | null;
};
export type Transaction = Part & {
  type: string;
  date: string;
  amount: string;
  currency: string | null;
  valueDate: string | null;
  description: string;
  provider: string;
  receiver: string;
  ref: string | null;
};
/** Degrees by WGS 84 as decimal text, as exact as they were told. */
export type Location = Part & { name: string; latitude: string | null; longitude: string | null };
export type Link = Part & {
  title: string;
  url: string;
  format: string | null;
  category: string | null;
  date: string | null;
};

/** The lists a project is made of, apart from files kept with it. */
export type ProjectParts = {
  partners: Partner[];
  places: Place[];
  sectors: Sector[];
  tags: Tag[];
  markers: Marker[];
  budgets: Budget[];
  transactions: Transaction[];
  locations: Location[];
  documents: Link[];
};
export type PartName = keyof ProjectParts;

export type ProjectCore = {
  code: string;
  identifier: string | null;
  language: string;
  title: string;
  titles: Record<string, string>;
  summary: string;
  summaries: Record<string, string>;
  area: Area;
  status: ProjectStatus;
  plannedStart: string | null;
  plannedEnd: string | null;
  actualStart: string | null;
  actualEnd: string | null;
  reportingRef: string | null;
  reportingType: string | null;
  reportingName: string;
  currency: string | null;
  scope: string | null;
  kept: Kept | null;
};

/** Everything a committee knows of a project, apart from its history. */
export type ProjectFacts = ProjectCore & ProjectParts;

export const CORE_FIELDS = [
  "code",
  "identifier",
  "title",
  "titles",
  "summary",
  "summaries",
  "language",
  "area",
  "status",
  "plannedStart",
  "plannedEnd",
  "actualStart",
  "actualEnd",
  "reportingRef",
  "reportingType",
  "reportingName",
  "currency",
  "scope",
  "kept",
] as const satisfies (keyof ProjectCore)[];

export const NO_PARTS: ProjectParts = {
  partners: [],
  places: [],
  sectors: [],
  tags: [],
  markers: [],
  budgets: [],
  transactions: [],
  locations: [],
  documents: [],
};

/** The countries among its places, each once. */
export const countriesOf = (places: readonly Place[]): string[] => [
  ...new Set(places.filter(({ kind }) => kind === "country").map(({ code }) => code)),
];
