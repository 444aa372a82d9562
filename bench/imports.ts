/** What the import of a large file costs: memory of the job worker above its start, time, and whether the app still answers. */
import { randomBytes } from "node:crypto";
import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import postgres from "postgres";
import { start, stop } from "@/bin/children.mjs";
import { WORKER_FLAGS } from "@/bin/node-flags.mjs";
import { residentMiB } from "./cost";
import { writeActivities } from "./data/activities";
import { COMMITTEE, MEMBERS, REVIEWERS } from "./data/seats";
import { ANSWER_MS, answering, MEMORY_MIB } from "./meanwhile";
import { print } from "./report";

const DATA = ".data/bench";
const SECRETARY = `00000000-0000-4000-8000-${String(MEMBERS + REVIEWERS + 1).padStart(12, "0")}`;

/** `asked` is an address of the app whose answers are timed meanwhile. */
export async function importing(url: string, role: string, mib: number, asked?: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const key = randomBytes(16).toString("hex");
  const file = path.join(DATA, "files", key.slice(0, 2), key);
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    DATABASE_URL: url,
    DATABASE_ROLE: role,
    MAJLIS_DATA: DATA,
  };
  const secrets = {
    MAJLIS_URL: asked ?? "http://localhost",
    MAJLIS_SECRET: "a secret of the measurements, which protects nothing",
  };
  const worker = start(["lib/jobs/worker.ts"], { env: { ...env, ...secrets }, quiet: true, flags: WORKER_FLAGS });
  try {
    while (!worker.said.includes("ready")) await pause(100);
    await pause(2000);
    await mkdir(path.dirname(file), { recursive: true });
    const count = await writeActivities(file, mib);
    const { size } = await stat(file);
    const idle = residentMiB(worker.pid ?? 0);
    const [row] = await sql<
      { id: string }[]
    >`insert into imports (committee_id, person_id, format, name, size, sha256, storage_key)
      values (${COMMITTEE}, ${SECRETARY}, 'iati', 'large.xml', ${size}, '', ${key}) returning id`;
    const id = row?.id ?? "";
    const reading = await watched(id, "ready");
    await sql`update imports set state = 'confirmed', confirmed_at = now() where id = ${id}`;
    const writing = await watched(id, "done");
    const peak = Math.max(reading.peak, writing.peak);
    const slowest = Math.max(reading.slowest, writing.slowest);
    const told = (name: string, figure: string, budget: string, ok: boolean) => ({
      name,
      figures: [figure],
      budget,
      ok,
    });
    return print(
      `import of ${mib} MiB, ${count} projects`,
      [""],
      [
        told("the worker at rest", `${idle.toFixed(0)} MiB`, "", true),
        told(
          "reading: above that",
          `${(reading.peak - idle).toFixed(0)} MiB`,
          `≤ ${MEMORY_MIB} MiB`,
          reading.peak - idle <= MEMORY_MIB,
        ),
        told(
          "writing: above that",
          `${(writing.peak - idle).toFixed(0)} MiB`,
          `≤ ${MEMORY_MIB} MiB`,
          peak - idle <= MEMORY_MIB,
        ),
        told("reading", `${reading.seconds.toFixed(0)} s, ${(mib / reading.seconds).toFixed(1)} MiB/s`, "", true),
        told("writing", `${writing.seconds.toFixed(0)} s, ${(count / writing.seconds).toFixed(0)}/s`, "", true),
        ...(asked
          ? [told("the app's slowest answer", `${slowest.toFixed(0)} ms`, `≤ ${ANSWER_MS} ms`, slowest <= ANSWER_MS)]
          : []),
      ],
    );
  } finally {
    await stop(worker, 5_000);
    await rm(file, { force: true });
    await sql.end();
  }

  async function watched(id: string, until: string) {
    const since = performance.now();
    const meanwhile = answering(asked, () => residentMiB(worker.pid ?? 0));
    try {
      for (;;) {
        const [row] = await sql<{ state: string }[]>`select state from imports where id = ${id}`;
        if (row?.state === until) break;
        if (!["queued", "confirmed"].includes(row?.state ?? "")) throw new Error(`The import is ${row?.state}.`);
        await pause(100);
      }
    } finally {
      await meanwhile.stop();
    }
    return { ...(await meanwhile.stop()), seconds: (performance.now() - since) / 1000 };
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
