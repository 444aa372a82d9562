import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ballots } from "@/db/schema/ballots";
import { changeBallot } from "@/lib/ballots/store";

export const extend = (tx: Tx, ballotId: string, days: number) =>
  changeBallot(tx, ballotId, { closesAt: sql`${ballots.closesAt} + make_interval(days => ${days})` });

export const suspend = (tx: Tx, ballotId: string) =>
  changeBallot(tx, ballotId, { suspendedAt: sql`clock_timestamp()` });

export const resume = (tx: Tx, ballotId: string) =>
  changeBallot(tx, ballotId, {
    closesAt: sql`${ballots.closesAt} + (clock_timestamp() - ${ballots.suspendedAt})`,
    suspendedAt: null,
  });
