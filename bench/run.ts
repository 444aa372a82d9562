// Run by bin/bench.mjs, with everything built: measures what was asked for by name, prints, and ends
// with an error when something is over its budget.
import { parseArgs } from "node:util";
import { APP_ROLE } from "@/db/roles";
import { databaseOf, openServer, type Size } from "./data/dataset";
import { PROJECTS } from "./data/seats";
import { exporting } from "./exports";
import { importing } from "./imports";
import { load } from "./memory";
import { type Place, startApp, startFloor } from "./place";
import { COMPARED, compared, print } from "./report";
import { type Amount, compare, SETTLING, type Side } from "./rounds";
import { scripts } from "./scripts";
import { OF_PROJECTS, WORKS, type Work, type WorkName } from "./works";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    items: { type: "string" },
    projects: { type: "string" },
    rounds: { type: "string", default: "7" },
    requests: { type: "string", default: "120" },
    minutes: { type: "string", default: "10" },
    megabytes: { type: "string", default: "200" },
    profile: { type: "string" },
  },
});
const SMALL: Size = { items: 2_000 };
const [LARGE, PORTFOLIO] = [100_000, 10_000];
const GROWTH_BUDGET = 1.3;
const amount: Amount = { rounds: Number(values.rounds), requests: Number(values.requests) };
const number = (given: string | undefined, otherwise: number) => (given ? Number(given) : otherwise);
const items = number(values.items, SMALL.items);
const projects = number(values.projects, PORTFOLIO);

const isWork = (name: string): name is WorkName => name in WORKS;
const names = positionals.length > 0 ? positionals : [...Object.keys(WORKS), "scripts"];
const unknown = names.filter(
  (name) =>
    !isWork(name) &&
    !["scripts", "growth", "portfolio", "portfolio-growth", "memory", "imports", "exports"].includes(name),
);
if (unknown.length > 0) throw new Error(`Nothing is measured by the name of ${unknown.join(", ")}.`);

const server = await openServer();
if (server.adopted) throw new Error("Another measurement is running on .data/bench.");
const running: Place[] = [];
try {
  const kept: boolean[] = [];
  const works = names.filter(isWork).flatMap((name) => WORKS[name]);
  if (works.length > 0) kept.push(await besideTheFloor(works, { items, ...(values.projects && { projects }) }));
  if (names.includes("portfolio")) kept.push(await besideTheFloor(OF_PROJECTS, { items, projects }));
  if (names.includes("scripts")) kept.push(await withBoth(SMALL, scripts));
  if (names.includes("growth")) {
    const to = { items: number(values.items, LARGE) };
    const all = Object.values(WORKS).flat();
    kept.push(
      values.projects
        ? await growing([...all, ...OF_PROJECTS], { ...SMALL, projects: PROJECTS }, { ...to, projects })
        : await growing(all, SMALL, to),
    );
  }
  if (names.includes("portfolio-growth"))
    kept.push(await growing(OF_PROJECTS, { ...SMALL, projects: PROJECTS }, { ...SMALL, projects }));
  if (names.includes("memory")) kept.push(await withBoth(SMALL, (app) => load(app, Number(values.minutes))));
  if (names.includes("exports")) {
    const size = { items: number(values.items, SMALL.items), projects };
    kept.push(await exporting(await started(startApp(server, await databaseOf(server.url, size)))));
  }
  if (names.includes("imports")) {
    const url = await databaseOf(server.url, SMALL);
    const app = await started(startApp(server, url));
    kept.push(await importing(url, APP_ROLE, Number(values.megabytes), app.base));
  }
  process.exitCode = kept.every(Boolean) ? 0 : 1;
} finally {
  for (const place of running) await place.stop();
  await server.stop();
}

/** The app and the floor, in turn, on one database. */
function besideTheFloor(works: Work[], size: Size): Promise<boolean> {
  return withBoth(size, async (app, floor) => {
    const lines = [];
    for (const work of works) {
      const against = side(floor, await work.floor(floor));
      lines.push(
        compared(work.name, await compare(against, side(app, await work.app(app, times())), amount), work.budget),
      );
    }
    return print(told(size), ["floor", "app"].map((of) => `${of}, ms CPU`).concat(COMPARED.slice(2)), lines);
  });
}

/** The app on a small and on a large database, in turn. */
async function growing(works: Work[], from: Size, to: Size) {
  const small = await started(startApp(server, await databaseOf(server.url, from)));
  const large = await started(startApp(server, await databaseOf(server.url, to)));
  const lines = [];
  for (const work of works) {
    const [less, more] = [side(small, await work.app(small, times())), side(large, await work.app(large, times()))];
    lines.push(compared(work.name, await compare(less, more, amount), GROWTH_BUDGET));
  }
  for (const place of running.splice(0)) await place.stop();
  return print("growth", [from, to].map((of) => `${told(of)}, ms CPU`).concat(COMPARED.slice(2)), lines);
}

function told({ items, projects: of }: Size): string {
  return `${(of ?? items).toLocaleString("en")} ${of ? "projects" : "items"}`;
}

async function withBoth<T>(size: Size, measure: (app: Place, floor: Place) => Promise<T>): Promise<T> {
  const url = await databaseOf(server.url, size);
  const [app, floor] = [await started(startApp(server, url, values.profile)), await started(startFloor(server, url))];
  const measured = await measure(app, floor);
  for (const place of running.splice(0)) await place.stop();
  return measured;
}

async function started(place: Promise<Place>): Promise<Place> {
  running.push(await place);
  return place;
}

function side({ app, database }: Place, ask: Side["ask"]): Side {
  return { app, database, ask };
}

/** How often a side is asked in all: to warm up, and in each round. */
function times(): number {
  return SETTLING + amount.rounds * amount.requests;
}
