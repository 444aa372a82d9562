import { randomBytes, randomUUID } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { type CastName, personId } from "@/db/cast";
import { connectTo, disconnect } from "@/db/client";
import { clone, fingerprint } from "@/db/template";
import { sessionCookie } from "@/lib/session/cookie";
import { hashOf } from "@/lib/session/hash";
import { type Instance, startInstance } from "./second-instance";

/** Two copies of the demo that differ in what was done to one of them, each served by an app of its own. */
export type Pair = {
  /** Where it was done, and where it never was. */
  done: Instance;
  never: Instance;
  cookies: Record<string, string>;
  close(): Promise<void>;
};

const given = (name: string) => process.env[name] ?? "";

/** Opens the pair: the people of `who` are signed in to both; `act` works through `db()`, `undo` past every trigger. */
export async function twoDatabases(
  who: readonly CastName[],
  act: () => Promise<void>,
  undo?: (sql: Sql) => Promise<void>,
): Promise<Pair> {
  const server = given("DATABASE_URL");
  const one = await clone(server, `majlis_demo_${fingerprint("db/migrations", "db")}`, name());
  const cookies = await signedIn(one.url, who);
  const before = undo ? undefined : await clone(server, nameOf(one.url), name());
  await connectTo(one.url, { role: given("DATABASE_ROLE") });
  await act();
  await disconnect();
  const other = before ?? (await clone(server, nameOf(one.url), name()));
  if (undo) await asOwner(other.url, undo);
  const [done, never] = await Promise.all(
    [one, other].map(({ url }) =>
      startInstance(undefined, { DATABASE_URL: url, MAJLIS_DEV_MAIL: "", MAJLIS_DEMO: "" }),
    ),
  );
  if (!done || !never) throw new Error("The apps did not start.");
  return {
    done,
    never,
    cookies,
    async close() {
      await Promise.all([done.stop(), never.stop()]);
      await Promise.all([one.drop(), other.drop()]);
      // As the other tests of this worker expect it.
      await connectTo(server, { role: given("DATABASE_ROLE") });
    },
  };
}

const name = () => `majlis_pair_${randomUUID().slice(0, 8)}`;
const nameOf = (url: string) => new URL(url).pathname.slice(1);

async function signedIn(url: string, who: readonly CastName[]): Promise<Record<string, string>> {
  const tokens = who.map((each) => [each, randomBytes(32).toString("base64url")] as const);
  await asOwner(url, async (sql) => {
    for (const [each, token] of tokens)
      await sql`insert into sessions (hash, person_id, expires_at, second_factor_at)
        values (${hashOf(token)}, ${personId(each)}, now() + interval '1 hour', now())`;
  });
  return Object.fromEntries(tokens.map(([each, token]) => [each, `${sessionCookie()}=${token}`]));
}

async function asOwner(url: string, work: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    // Neither triggers nor references hold what is undone.
    await sql`set session_replication_role = replica`;
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
