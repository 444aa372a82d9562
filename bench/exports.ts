/** What saving everything costs: the size of each file, how fast it comes, what the app holds on to meanwhile, and whether it still answers others. */
import { paths } from "@/app/paths";
import { residentMiB } from "./cost";
import { COMMITTEE, READER_TOKEN, SLUG } from "./data/seats";
import { ANSWER_MS, answering, MEMORY_MIB } from "./meanwhile";
import type { Place } from "./place";
import { print } from "./report";

/** Each with the bytes that one of its rows takes at least: what is left out costs nothing, and measures nothing. */
const FILES = {
  "projects, IATI": { path: paths.projectsIati(SLUG), of: "projects", row: 1000 },
  "projects, CSV": { path: paths.list(SLUG, "projects", "csv"), of: "projects", row: 50 },
  "items, CSV": { path: paths.list(SLUG, "items", "csv"), of: "items", row: 50 },
  "items, XLSX": { path: paths.list(SLUG, "items", "xlsx"), of: "items", row: 10 },
  "follow-up, XLSX": { path: paths.list(SLUG, "follow-up", "xlsx"), of: "recommendations", row: 10 },
} as const;

export async function exporting(app: Place): Promise<boolean> {
  const lines = [];
  for (const [name, { path, of, row }] of Object.entries(FILES)) {
    const idle = residentMiB(app.app);
    const meanwhile = answering(app.base, () => residentMiB(app.app));
    const since = performance.now();
    const bytes = await sizeOf(app.base + path);
    const seconds = (performance.now() - since) / 1000;
    const { slowest, peak } = await meanwhile.stop();
    const [there] = await app.sql<{ rows: number }[]>`
      select count(*)::int as rows from ${app.sql(of)} where committee_id = ${COMMITTEE}`;
    if (bytes < (there?.rows ?? 0) * row) throw new Error(`${path} leaves out most of what there is.`);
    const mib = bytes / 2 ** 20;
    console.log(`measured: ${name}, ${mib.toFixed(1)} MiB in ${seconds.toFixed(1)} s`);
    lines.push({
      name,
      figures: [
        `${mib.toFixed(1)} MiB`,
        `${seconds.toFixed(1)} s`,
        `${(mib / seconds).toFixed(1)} MiB/s`,
        `+${(peak - idle).toFixed(0)} MiB`,
        `${slowest.toFixed(0)} ms`,
      ],
      budget: `+${MEMORY_MIB} MiB, ${ANSWER_MS} ms`,
      ok: peak - idle <= MEMORY_MIB && slowest <= ANSWER_MS,
    });
  }
  return print("saved whole", ["size", "time", "speed", "memory", "slowest answer to others"], lines);
}

/** Of what comes, which nobody keeps. */
async function sizeOf(url: string): Promise<number> {
  const response = await fetch(url, { headers: { cookie: `majlis=${READER_TOKEN}` }, redirect: "manual" });
  if (response.status !== 200 || !response.body) throw new Error(`${url} answered ${response.status}.`);
  let bytes = 0;
  for await (const piece of response.body) bytes += piece.length;
  return bytes;
}
