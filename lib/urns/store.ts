import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { urns } from "@/db/schema/ballots";

export const addUrn = (tx: Tx, ballotId: string, sealed: string) => tx.insert(urns).values({ ballotId, sealed });

export const sealedOf = async (tx: Tx, ballotId: string) =>
  (await tx.select({ sealed: urns.sealed }).from(urns).where(eq(urns.ballotId, ballotId)).for("update")).at(0)?.sealed;

export const reseal = (tx: Tx, ballotId: string, sealed: string) =>
  tx.update(urns).set({ sealed }).where(eq(urns.ballotId, ballotId));

export const removeUrn = (tx: Tx, ballotId: string) => tx.delete(urns).where(eq(urns.ballotId, ballotId));
