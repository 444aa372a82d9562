/** Decisions of a test's committee, published as its secretary does. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { decisions } from "@/db/schema/ballots";
import { committees } from "@/db/schema/committees";
import { items } from "@/db/schema/items";
import { contentOf, publishDecision } from "@/lib/publications/perform";
import { sourceFor } from "@/lib/publications/store";
import { contentText } from "@/lib/rules/publication";
import type { Confidentiality, PublishedPositions } from "@/lib/rules/words";
import { hashOf } from "@/lib/session/hash";
import { act, type Body } from "./committee";
import { filed } from "./filed";

type Given = { positions?: PublishedPositions; reason?: string; seen?: string };

/** Publishes what a preview would show. */
export async function publish(body: Body, itemId: string, { positions = "counts", reason = "", seen }: Given = {}) {
  const [item] = await db().select().from(items).where(eq(items.id, itemId));
  const [committee] = await db().select().from(committees).where(eq(committees.id, body.committeeId));
  if (!item || !committee) throw new Error("There is no such item.");
  const source = await sourceFor(itemId);
  const previewed = source.decision ? hashOf(contentText(contentOf({ item, committee }, source, positions))) : "0";
  return act(body.secretary, (acting) =>
    publishDecision(acting, { itemId, positions, reason, seen: seen ?? previewed }),
  );
}

export const decided = (
  body: Body,
  confidentiality: Confidentiality = "public",
  status: "adopted" | "notAdopted" = "adopted",
) => filed(body, "capacityRequest", status, { confidentiality, title: "Training for water engineers" });

/** Where the register shows it, within the committee's part. */
export const addressOf = async (itemId: string) => {
  const [decision] = await db().select().from(decisions).where(eq(decisions.itemId, itemId));
  return decision?.symbol?.replace(/^[^/]+\//, "") ?? "";
};
