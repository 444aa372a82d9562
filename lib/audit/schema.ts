import { z } from "zod";
import { ADMIN_ACTS, type AdminAct } from "@/lib/rules/access";

/** Acts that leave an entry: those that change something. */
export type RecordedAct = Exclude<AdminAct, `see${string}`>;
export const RECORDED_ACTS = Object.keys(ADMIN_ACTS).filter((act): act is RecordedAct => !act.startsWith("see"));

/** The filter as it stands in the address; what does not fit is left out rather than refused. */
const Filter = z.object({
  act: z.enum(RECORDED_ACTS).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  committee: z.uuid().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  /** The last entry of the page before. */
  before: z.uuid().optional().catch(undefined),
});

/** `zone` is the reader's: whole days are theirs. */
export type AuditFilter = z.output<typeof Filter> & { zone?: string };

export const readAuditFilter = (query: Record<string, string | string[] | undefined>): AuditFilter =>
  Filter.parse(query);
