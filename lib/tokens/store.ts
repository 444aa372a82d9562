import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { tokens } from "@/db/schema/people";

type Token = typeof tokens.$inferSelect;
export type TokenKind = Token["kind"];

/** How long each link is good. */
const LIFE = {
  signIn: "15 minutes",
  passwordReset: "1 hour",
  emailChange: "1 day",
  invitation: "7 days",
  installation: "7 days",
} satisfies Record<TokenKind, string>;

export const newToken = () => randomBytes(32).toString("base64url");

type Issued = { kind: TokenKind; personId: string; email: string; data?: Record<string, unknown> };

/** Remembers a token just made by its hash; earlier ones of its kind for this person are good no longer. */
export async function issueToken(tx: Tx, hash: string, { kind, personId, email, data = {} }: Issued): Promise<void> {
  await voidTokens(tx, personId, [kind]);
  await tx
    .insert(tokens)
    .values({ hash, kind, personId, email, data, expiresAt: sql`now() + ${LIFE[kind]}::interval` });
}

/** What a link stands for while it is good. Looking at it uses nothing up: mail scanners open links. */
export async function findToken(kind: TokenKind, hash: string): Promise<Token | undefined> {
  const [found] = await db().select().from(tokens).where(good(kind, hash));
  return found;
}

/** Takes a token once: of two who come with it at the same time, one gets it. */
export async function useToken(tx: Tx, kind: TokenKind, hash: string): Promise<Token | undefined> {
  const [used] = await tx.update(tokens).set({ usedAt: sql`now()` }).where(good(kind, hash)).returning();
  return used;
}

export const voidTokens = (tx: Tx, personId: string, kinds: TokenKind[]) =>
  tx
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(tokens.personId, personId), inArray(tokens.kind, kinds), isNull(tokens.usedAt)));

const good = (kind: TokenKind, hash: string) =>
  and(eq(tokens.hash, hash), eq(tokens.kind, kind), isNull(tokens.usedAt), gt(tokens.expiresAt, sql`now()`));
