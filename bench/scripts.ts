/** How much JavaScript a page loads, compressed, above an empty page of the same framework. */
import { gzipSync } from "node:zlib";
import { paths } from "@/app/paths";
import { COMMITTEE, READER, READER_TOKEN, SLUG } from "./data/seats";
import type { Place } from "./place";
import { type Line, print } from "./report";
import { aProject, drafts } from "./works";

export async function scripts(app: Place, floor: Place): Promise<boolean> {
  const { sql } = app;
  const newest = async (condition: ReturnType<typeof sql>) => {
    const [row] = await sql<
      { id: string }[]
    >`select id from items where committee_id = ${COMMITTEE} and ${condition} order by updated_at desc limit 1`;
    return row?.id ?? "";
  };
  const [decided, voting, [draft]] = [
    await newest(sql`status = 'adopted'`),
    await newest(sql`status = 'inBallot' and author_id <> ${READER}`),
    await drafts(app, 1),
  ];
  const project = await aProject(app);
  const empty = await weigh(floor, "/empty");
  const line = async (name: string, path: string, budget: number): Promise<Line> => {
    const { script, html } = await weigh(app, path);
    const above = script - empty.script;
    return { name, figures: [kib(script), kib(above), kib(html)], budget: `≤ ${budget}`, ok: above <= budget * 1024 };
  };
  const lines = [
    await line("list", paths.items(SLUG), 50),
    await line("inbox", paths.inbox(SLUG), 50),
    await line("item page", paths.item(SLUG, decided), 50),
    await line("item page, voting", paths.item(SLUG, voting), 50),
    await line("projects", paths.projects(SLUG), 50),
    await line("project page", paths.project(SLUG, project), 50),
    await line("results framework", paths.results(SLUG, project), 50),
    await line("monitoring", paths.monitoring(SLUG), 50),
    await line("filing form", draft?.page ?? "", 100),
  ];
  return print(`KiB gzip (empty page ${kib(empty.script)})`, ["script", "above empty", "HTML"], lines);
}

async function weigh({ base }: Place, path: string): Promise<{ script: number; html: number }> {
  const response = await fetch(base + path, { headers: { cookie: `majlis=${READER_TOKEN}` } });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  const files = new Set([...html.matchAll(/\/_next\/static\/[^"'\\ ]+?\.js/g)].map(([file]) => file));
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await bytes(base + file)).length));
  return { script: sizes.reduce((sum, size) => sum + size, 0), html: gzipSync(html).length };
}

async function bytes(url: string): Promise<Buffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

const kib = (size: number) => (size / 1024).toFixed(1);
