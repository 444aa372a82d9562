/** Databases of the measurements: filled once for each number of items and kept, a fresh copy for each run. */
import postgres from "postgres";
import { startEmbedded } from "@/db/embedded/server.mjs";
import { migrate } from "@/db/migrate";
import { clone, ensureTemplate, fingerprint, urlOf } from "@/db/template";
import { fillArchive, WRITERS } from "./archive";
import { fillFollowUp } from "./follow-up";
import { fillPortfolio } from "./portfolio";
import { NAMES, PROJECTS, seat } from "./seats";

/** Nothing but the requests measured costs time, and large data sets load in bearable time. */
const SETTINGS = ["autovacuum=off", "max_wal_size=8GB", "checkpoint_timeout=1h", "maintenance_work_mem=512MB"];

export type Server = Awaited<ReturnType<typeof openServer>>;

export const openServer = () => startEmbedded({ folder: ".data/bench", settings: SETTINGS });

/** How much there is: items, and projects with plans and values; none of these unless named. */
export type Size = { items: number; projects?: number };

/** A copy of more items takes longer, and more disk, than it is worth to be rid of a few thousand rows that acts wrote. */
const COPIED = 250_000;

/** The address of a copy of this size; a very large one is measured itself. */
export async function databaseOf(server: string, size: Size): Promise<string> {
  const name = size.projects ? `${size.items}_${size.projects}` : String(size.items);
  const template = await ensureTemplate(server, `bench_${name}`, fingerprint("db/migrations", "bench/data"), (url) =>
    fill(url, size),
  );
  const url =
    size.items > COPIED ? urlOf(server, template) : (await clone(server, template, `majlis_measured_${name}`)).url;
  if (size.projects) await lightUp(url);
  return url;
}

/** As the job of every night leaves it. */
async function lightUp(url: string) {
  const sql = postgres(url, { max: 1 });
  await sql`update indicators set lit_on = current_date + 1 where lit_on <= current_date`;
  await sql`vacuum indicators`;
  await sql.end();
}

async function fill(url: string, { items, projects }: Size) {
  const and = projects ? ` and ${projects.toLocaleString("en")} projects` : "";
  console.log(`filling a database with ${items.toLocaleString("en")} items${and} (once)`);
  await migrate(url);
  // No reference is wrong here, and checking millions of them takes minutes.
  const sql = postgres(url, { max: WRITERS, onnotice: () => {}, connection: { session_replication_role: "replica" } });
  await sql.unsafe(NAMES);
  await seat(sql);
  await fillArchive(sql, items, projects ?? PROJECTS);
  await fillFollowUp(sql);
  if (projects) await fillPortfolio(sql, projects);
  await sql.unsafe("drop function person, delegation, project, item, ballot, review, pick, named");
  await sql.unsafe("vacuum analyze");
  await sql.end();
}
