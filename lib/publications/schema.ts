import { z } from "zod";
import { PUBLISHED_POSITIONS } from "@/lib/rules/words";

export const PublishDecision = z
  .object({
    itemId: z.uuid(),
    /** How much is told of the vote, as it was previewed. */
    positions: z.enum(PUBLISHED_POSITIONS),
    /** The hash of the content that was previewed: what was not seen is not published. */
    seen: z.string().regex(/^[0-9a-f]{64}$/),
    /** What is corrected, when something is published already. */
    reason: z.string().trim().max(2000).default(""),
  })
  .strict();

/** What the public finds at the address afterwards. */
export const LEAVES = ["notice", "nothing"] as const;

export const WithdrawPublication = z
  .object({
    itemId: z.uuid(),
    reason: z.string().trim().min(3).max(2000),
    leaves: z.enum(LEAVES),
  })
  .strict();

/** How much of the vote the preview shows; as much as may be told when the address does not say. */
export const previewOf = (query: Record<string, string | string[] | undefined>) =>
  z.enum(PUBLISHED_POSITIONS).optional().catch(undefined).parse(query.positions);
