import { z } from "zod";
import { BECAUSE } from "@/lib/rules/conflict";
import { CONFLICT_LEVELS, CONFLICT_TYPES } from "@/lib/rules/words";

const itemId = z.uuid();
const reason = z.string().trim().max(2000);
const stated = { itemId, type: z.enum(CONFLICT_TYPES), statement: reason.min(1) };

/** One's own conflict with an item, in one's own words. */
export const DeclareConflict = z.object(stated).strict();
export const WithdrawConflict = z.object({ itemId, reason: reason.default("") }).strict();

/** What the product suggested, by the reason it gave. */
const suggested = {
  itemId,
  personId: z.uuid(),
  because: z.enum(BECAUSE),
  interestId: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional(),
};

/** Somebody else's conflict: as it was suggested, or as an officer knows of it. */
export const RecordConflict = z.union([
  z.object(suggested).strict(),
  z.object({ ...stated, personId: z.uuid() }).strict(),
]);
export const SetConflictAside = z.object({ ...suggested, reason: reason.min(1) }).strict();

const existing = { itemId, conflictId: z.uuid(), reason: reason.min(1) };
export const LiftConflict = z.object(existing).strict();
export const PinConflict = z.object({ ...existing, level: z.enum(CONFLICT_LEVELS) }).strict();
export const UnpinConflict = z.object(existing).strict();
