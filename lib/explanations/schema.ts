import { z } from "zod";
import {
  ADMIN_ACTS,
  type AdminAct,
  COMMITTEE_ACTS,
  type CommitteeAct,
  ITEM_ACTS,
  type ItemAct,
} from "@/lib/rules/access";
import { KIND_CODES } from "@/lib/rules/numbering";
import { STEP_ACTIONS, type StepAction } from "@/lib/rules/route";
import {
  CONFIDENTIALITIES,
  CONFLICT_LEVELS,
  KIND_NAMES,
  type KindName,
  PARTS,
  REVIEW_RESPONSES,
  STATUSES,
} from "@/lib/rules/words";

const keys = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as K[];

/** Everything that can be asked about, table by table of the rulebook. */
export const ACTS = {
  item: ["readItem", ...keys(ITEM_ACTS)] as ("readItem" | ItemAct)[],
  step: [...STEP_ACTIONS] as StepAction[],
  committee: keys<CommitteeAct>(COMMITTEE_ACTS),
  administration: keys<AdminAct>(ADMIN_ACTS),
} as const;
type Table = keyof typeof ACTS;
export type Act = (typeof ACTS)[Table][number];
const ALL_ACTS = Object.values(ACTS).flat() as [Act, ...Act[]];

export const tableOf = (act: Act): Table =>
  keys(ACTS).find((table) => (ACTS[table] as readonly Act[]).includes(act)) ?? "item";

/** The question as it stands in the address; what does not fit is left out rather than refused. */
const Asked = z.object({
  person: z.uuid().optional().catch(undefined),
  act: z.enum(ALL_ACTS).optional().catch(undefined),
  on: z.iso.date().optional().catch(undefined),
  item: z.uuid().optional().catch(undefined),
  committee: z.uuid().optional().catch(undefined),
  /** An item as it is supposed to be, for those who may look into none; its symbol tells the committee and the kind. */
  symbol: z.string().trim().max(60).catch("").default(""),
  kind: z.enum(KIND_NAMES).catch("policyNote").default("policyNote"),
  status: z.enum(STATUSES).catch("inReview").default("inReview"),
  confidentiality: z.enum(CONFIDENTIALITIES).catch("committee").default("committee"),
  tie: z
    .enum(["author", ...PARTS])
    .optional()
    .catch(undefined),
  review: z.enum(REVIEW_RESPONSES).optional().catch(undefined),
  conflict: z.enum(CONFLICT_LEVELS).optional().catch(undefined),
});
export type Asked = z.output<typeof Asked>;

export const readQuestion = (query: Record<string, string | string[] | undefined>): Asked => Asked.parse(query);

/** What a symbol such as `RAC/OR/2026/7` says by itself: whose it is, and of what kind. */
export function partsOfSymbol(symbol: string): { committee: string; kind: KindName } | undefined {
  const [, committee, code] = /^([A-Z][A-Z0-9]{1,11})\/([A-Z]{2})\/\d{4}\/\d+/.exec(symbol.toUpperCase()) ?? [];
  const kind = KIND_NAMES.find((name) => KIND_CODES[name] === code);
  return committee && kind ? { committee, kind } : undefined;
}
