// Run by the launchers before the app starts; see `prepare` in database.mjs.
import { createHash, randomBytes } from "node:crypto";
import type { Sql } from "postgres";
import { sentenceFor } from "../db/faults";
import { migrate, underLock } from "../db/migrate";
import { parseEnv } from "../lib/env";
import { DEMO_MARK, loadDemo } from "./demo";

try {
  const { DATABASE_URL: url } = parseEnv(process.env);
  const { role, applied } = await migrate(url);
  if (applied > 0) tell(`migrated the database (${applied} new)`);
  const first = await underLock(url, "first content", (sql) => firstContent(url, sql));
  process.send?.({ role, ...first });
} catch (error) {
  console.error(`majlis · ${sentenceFor(error) ?? (error as Error).stack}`);
  process.exitCode = 1;
}

async function firstContent(url: string, sql: Sql): Promise<{ demo: boolean; token?: string }> {
  const [now] = await sql`select obj_description('public'::regnamespace) = ${DEMO_MARK} as demo,
    exists (select from people) as "hasPeople", exists (select from people where is_admin and disabled_at is null) as "hasAdmin"`;
  if (now?.demo) return { demo: process.env.MAJLIS_EMBEDDED === "1" };
  if (process.env.MAJLIS_EMBEDDED === "1" && process.env.MAJLIS_DEMO !== "0" && !now?.hasPeople) {
    tell("loading the demo committee");
    await loadDemo(url);
    return { demo: true };
  }
  return { demo: false, ...(!now?.hasAdmin && { token: await installationToken(sql) }) };
}

/** Good once, for a week; an unused one of an earlier start is good no longer. */
async function installationToken(sql: Sql): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  await sql.begin(async (tx) => {
    await tx`delete from tokens where kind = 'installation'`;
    await tx`insert into tokens (hash, kind, expires_at) values (${hash}, 'installation', now() + interval '7 days')`;
  });
  return token;
}

function tell(line: string) {
  console.log(`majlis · ${line}`);
}
