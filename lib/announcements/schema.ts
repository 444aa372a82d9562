import { z } from "zod";

/** Where and when it was announced, and what was said with it. */
export const announced = {
  meeting: z.string().trim().min(1).max(200),
  /** The meeting's day, by the committee's calendar. */
  metOn: z.iso.date(),
  remarks: z.string().trim().max(10_000).default(""),
};

export const AnnounceDecision = z.object({ itemId: z.uuid(), ...announced }).strict();
export type Announced = z.output<z.ZodObject<typeof announced>>;
