import { z } from "zod";
import { NUMBERINGS } from "@/lib/rules/numbering";
import { OTHERS_REVIEWS, PUBLISHED_POSITIONS } from "@/lib/rules/words";

const name = z.object({ en: z.string().trim().min(2).max(160), ru: z.string().trim().max(160) }).strict();
const timezone = z.string().refine(isZone, "zone");
const days = z.coerce.number().int().min(1).max(365);
const reason = z.string().trim().min(3).max(500);

/** A new committee when it carries no id. */
export const SaveCommittee = z
  .object({
    id: z.uuid().optional(),
    name,
    slug: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9-]{1,39}$/, "slug"),
    symbol: z
      .string()
      .trim()
      .regex(/^[A-Z][A-Z0-9]{1,11}$/, "symbol"),
    ballotDays: days,
    reviewDays: days,
    absenceDays: z.coerce.number().int().min(0).max(60).default(3),
    othersReviews: z.enum(OTHERS_REVIEWS).default("always"),
    timezone,
    numbering: z.enum(NUMBERINGS).default("year"),
    meeting: z.coerce.number().int().min(0).max(9999).default(0),
    sitting: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked === "on"),
    publishedPositions: z.enum(PUBLISHED_POSITIONS).default("counts"),
  })
  .strict()
  .refine(({ meeting, sitting }) => meeting > 0 || !sitting, { path: ["meeting"], message: "meetingSits" });

/** A new delegation when it carries no id. */
export const SaveDelegation = z
  .object({
    id: z.uuid().optional(),
    committeeId: z.uuid(),
    code: z
      .string()
      .trim()
      .regex(/^[A-Z][A-Z0-9-]{1,11}$/, "code"),
    name,
    timezone,
  })
  .strict();

export const CommitteeBecause = z.object({ committeeId: z.uuid(), reason }).strict();
export const DelegationBecause = z.object({ delegationId: z.uuid(), reason }).strict();

/** Zones offered first; any other of the IANA list can be chosen as well. */
export const ZONES_OF_THE_REGION = [
  "Asia/Dushanbe",
  "Asia/Tashkent",
  "Asia/Samarkand",
  "Asia/Bishkek",
  "Asia/Almaty",
  "Asia/Ashgabat",
  "Asia/Baku",
  "UTC",
] as const;

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}
