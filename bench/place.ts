/** Where requests go: a running build on its own port, with the database behind it. */
import { readFileSync } from "node:fs";
import postgres, { type Sql } from "postgres";
import { start, stop } from "@/bin/children.mjs";
import { APP_FLAGS } from "@/bin/node-flags.mjs";
import { freePort } from "@/db/embedded/reach.mjs";
import { APP_ROLE } from "@/db/roles";
import type { Server } from "./data/dataset";
import { COMMITTEE } from "./data/seats";

export type Place = {
  /** Of the pages, without a slash at the end. */
  base: string;
  /** The processes whose cost counts. */
  app: number;
  database: number;
  /** A way past the app, for what a measurement prepares. */
  sql: Sql;
  stop(): Promise<void>;
};

const NEXT = ["node_modules/next/dist/bin/next", "start"];

/** `profiles`: a folder for what the processor did, to be opened in a browser's developer tools. */
export const startApp = (server: Server, url: string, profiles?: string) =>
  startNext(server, url, [...(profiles ? ["--cpu-prof", `--cpu-prof-dir=${profiles}`] : []), ...NEXT], "/api/readyz");

export const startFloor = (server: Server, url: string) => startNext(server, url, [...NEXT, "bench/floor"], "/empty");

/** With the flags of the launcher, the floor too. */
async function startNext(server: Server, url: string, command: string[], ready: string): Promise<Place> {
  const port = String(await freePort());
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    DATABASE_URL: url,
    DATABASE_ROLE: APP_ROLE,
    PORT: port,
    MAJLIS_URL: base,
    MAJLIS_SECRET: "a secret of the measurements, which protects nothing at all",
    MAJLIS_DATA: ".data/bench",
    BENCH_COMMITTEE: COMMITTEE,
  };
  const child = start([...command, "-H", "127.0.0.1", "-p", port], { env, quiet: true, flags: APP_FLAGS });
  for (;;) {
    const answer = await fetch(`${base}${ready}`).catch(() => null);
    await answer?.text();
    if (answer?.ok) break;
    if (child.exitCode !== null) throw new Error(`${command.join(" ")} did not start:\n${child.said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return {
    base,
    app: child.pid ?? 0,
    database: postmasterOf(server),
    sql,
    async stop() {
      await sql.end();
      await stop(child, 5_000);
    },
  };
}

/** The server's first process, of which all others are children. */
const postmasterOf = ({ folder }: Server) => Number(readFileSync(`${folder}/postmaster.pid`, "utf8").split("\n")[0]);
