import { z } from "zod";
import { COUNTRIES } from "@/lib/kinds/places";

const day = z.union([z.literal("").transform(() => undefined), z.iso.date()]).optional();
const line = z.string().trim().min(2).max(200);
/** Of every interest: the committee it is declared to, all of them when left out, and since when until when. */
const common = {
  committeeId: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional(),
  from: day,
  until: day,
  note: z.string().trim().max(1000).default(""),
};

export const DeclareInterest = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("country"), country: z.enum(COUNTRIES, { error: "choose" }), ...common }).strict(),
    z.object({ kind: z.literal("employer"), organisation: line, ...common }).strict(),
    z.object({ kind: z.literal("projectRole"), projectId: z.uuid({ error: "choose" }), ...common }).strict(),
    z.object({ kind: z.literal("funder"), organisation: line, ...common }).strict(),
  ])
  .refine(({ from, until }) => !from || !until || from <= until, { error: "untilBeforeFrom", path: ["until"] });

export const WithdrawInterest = z.object({ interestId: z.uuid() }).strict();
