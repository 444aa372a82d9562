import { z } from "zod";
import { readFraction } from "@/lib/rules/fraction";
import { NUMBERINGS } from "@/lib/rules/numbering";
import { DELEGATION_POLICIES, OTHERS_REVIEWS, PUBLISHED_POSITIONS, SECRECIES } from "@/lib/rules/words";

const translated = z.string().trim().max(160);
const name = z.object({ en: translated.min(2), ru: translated, uz: translated }).strict();
const timezone = z.string().refine(isZone, "zone");
const days = z.coerce.number().int().min(1).max(365);
const reason = z.string().trim().min(3).max(500);

const ticked = z
  .literal("on")
  .optional()
  .transform((given) => given === "on");

/** One entry a line, as `name` or `name = value`. */
const lines = (complaint: string, pairs = false) =>
  z
    .string()
    .trim()
    .max(2000)
    .default("")
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .map((line): [string, string] => {
          const [name = "", ...value] = line.split("=");
          return [name.trim(), value.join("=").trim()];
        }),
    )
    .refine(
      (given) => given.every(([name, value]) => /^[\p{L}\p{N}_-]{1,40}$/u.test(name) && (value !== "") === pairs),
      complaint,
    );

const isWeight = (text: string) => {
  const weight = readFraction(text);
  return weight !== undefined && weight.n >= 0n;
};

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
    sitting: ticked,
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
    votes: ticked,
    groups: lines("groups").transform((given) => given.map(([group]) => group)),
    attributes: lines("pairs", true).transform((given) => Object.fromEntries(given)),
    weights: lines("pairs", true)
      .refine((given) => given.every(([, weight]) => isWeight(weight)), "weights")
      .transform((given) => Object.fromEntries(given)),
  })
  .strict();

/** What the committee's ballots allow from now on. Those that are open keep the terms they have. */
export const SaveBallotTerms = z
  .object({
    committeeId: z.uuid(),
    secrecies: z
      .array(z.enum(SECRECIES))
      .transform((given) => SECRECIES.filter((secrecy) => given.includes(secrecy)))
      .refine((given) => given.length > 0, "choose"),
    policy: z.enum(DELEGATION_POLICIES),
    proxies: z.coerce.number().int().min(0).max(10),
    reopenDays: z.coerce.number().int().min(0).max(90),
    statementDays: z.coerce.number().int().min(0).max(365),
    observersState: ticked,
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
