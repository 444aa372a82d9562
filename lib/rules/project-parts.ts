import type { PartName, ProjectParts } from "./project-facts";
import { PARTNER_ROLES } from "./words";

/**
 * What one field of a part may hold. `words` is text and may be empty; `code` is a word of somebody's list, `decimal`
 * a number as text, both nothing when empty; `choice` is one of a list known here.
 */
export type PartField =
  | { is: "words" | "code"; most: number; required?: true }
  /** Of somebody's list that is known here; what a file brought from outside of it stays. */
  | { is: "coded"; of: readonly string[]; most: number; required?: true }
  | { is: "decimal"; from?: number; to?: number; required?: true }
  | { is: "whole"; from: number; to: number; required?: true }
  | { is: "date" | "url"; required?: true }
  | { is: "choice"; of: readonly string[]; required?: true };

const words = (most: number) => ({ is: "words", most }) as const;
const code = (most = 60) => ({ is: "code", most }) as const;
const coded = (of: readonly string[]) => ({ is: "coded", of, most: 10 }) as const;
const choice = (...of: readonly string[]) => ({ is: "choice", of }) as const;
const must = <F extends PartField>(field: F) => ({ ...field, required: true }) as const;

const share = { is: "decimal", from: 0, to: 100 } as const;
const sum = { is: "decimal" } as const;
const day = { is: "date" } as const;

/** IATI codelists of a few words each: BudgetType, BudgetStatus, TransactionType, OrganisationType. */
export const BUDGET_TYPES = ["1", "2"] as const;
export const BUDGET_STATUSES = ["1", "2"] as const;
export const TRANSACTION_TYPES = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"] as const;
export const ORGANISATION_TYPES = [
  "10",
  "11",
  "15",
  "21",
  "22",
  "23",
  "24",
  "30",
  "40",
  "60",
  "70",
  "71",
  "72",
  "73",
  "80",
  "90",
] as const;
/** IATI DocumentCategory: those of an activity. */
export const DOCUMENT_CATEGORIES = [
  "A01",
  "A02",
  "A03",
  "A04",
  "A05",
  "A06",
  "A07",
  "A08",
  "A09",
  "A10",
  "A11",
  "A12",
] as const;
/** IATI PolicyMarker and PolicySignificance, of the vocabulary that stands for itself. */
export const POLICY_MARKERS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"] as const;
export const SIGNIFICANCES = ["0", "1", "2", "3", "4"] as const;
/** Categories of the purpose codes of OECD DAC: a purpose begins with the three digits of its own. */
const SECTOR_CATEGORIES = [
  "111",
  "112",
  "113",
  "114",
  "121",
  "122",
  "123",
  "130",
  "140",
  "151",
  "152",
  "160",
  "210",
  "220",
  "230",
  "231",
  "232",
  "233",
  "234",
  "235",
  "236",
  "240",
  "250",
  "311",
  "312",
  "313",
  "321",
  "322",
  "323",
  "331",
  "332",
  "410",
  "430",
  "510",
  "520",
  "530",
  "600",
  "720",
  "730",
  "740",
  "910",
  "920",
  "930",
  "998",
] as const;
/** IATI's vocabularies of sectors that are DAC's own: 1, meant where none is named, has purposes, and 2 categories. */
export const SECTOR_CODES: Readonly<Record<string, RegExp>> = { "1": /^\d{5}$/, "2": /^\d{3}$/ };
/** What a sector is of, where its code is DAC's. */
export const categoryOf = (code: string, vocabulary = "1") =>
  SECTOR_CODES[vocabulary]?.test(code) ? SECTOR_CATEGORIES.find((one) => code.startsWith(one)) : undefined;
/** Of IATI's TagVocabulary those of the goals for sustainable development. */
export const GOAL_VOCABULARIES = ["2", "3"] as const;
export const SCOPES = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;

/** The lists a project is made of, field by field in the order in which they are asked for and told. */
export const PROJECT_PARTS: { readonly [P in PartName]: PartFields<P> } = {
  partners: { role: must(choice(...PARTNER_ROLES)), name: words(300), ref: code(100), type: coded(ORGANISATION_TYPES) },
  places: { kind: must(choice("country", "region")), code: must(code(20)), percentage: share, vocabulary: code(10) },
  sectors: { code: must(code()), name: words(300), percentage: share, vocabulary: code(10) },
  tags: { vocabulary: must(coded(GOAL_VOCABULARIES)), code: must(code()), name: words(300) },
  markers: {
    code: must({ is: "coded", of: POLICY_MARKERS, most: 60 } as const),
    significance: { is: "whole", from: 0, to: 4 },
    name: words(300),
    vocabulary: code(10),
  },
  budgets: {
    from: must(day),
    until: must(day),
    amount: must(sum),
    currency: code(3),
    valueDate: day,
    type: choice(...BUDGET_TYPES),
    status: choice(...BUDGET_STATUSES),
  },
  transactions: {
    date: must(day),
    type: must(choice(...TRANSACTION_TYPES)),
    amount: must(sum),
    currency: code(3),
    valueDate: day,
    description: words(2000),
    provider: words(300),
    receiver: words(300),
    ref: code(100),
  },
  locations: {
    name: words(300),
    latitude: { is: "decimal", from: -90, to: 90 },
    longitude: { is: "decimal", from: -180, to: 180 },
  },
  documents: {
    title: words(500),
    url: must({ is: "url" }),
    format: code(100),
    category: coded(DOCUMENT_CATEGORIES),
    date: day,
  },
};
type PartFields<P extends PartName> = Readonly<Record<Exclude<keyof ProjectParts[P][number], "kept">, PartField>>;

export const PART_NAMES = Object.keys(PROJECT_PARTS) as PartName[];
export const isPartName = (name: string): name is PartName => PART_NAMES.some((one) => one === name);

/** A part has no more entries than this; an import of more says so. */
export const MOST_PARTS = 20_000;

/** What to call an entry of a list where only one thing is said of it. */
export function nameOfEntry(entry: object): string {
  const told = new Map(Object.entries(entry));
  const [named] = ["name", "title", "code", "url"].map((field) => told.get(field)).filter(Boolean);
  const rest = ["amount", "currency", "latitude", "longitude"].map((field) => told.get(field)).filter(Boolean);
  return named ? String(named) : rest.join(" ");
}
