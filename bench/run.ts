// Run by bin/bench.mjs, with everything built: measures what was asked for by name, prints, and ends
// with an error when something is over its budget.
import { parseArgs } from "node:util";
import { databaseOf, openServer } from "./data/dataset";
import { load } from "./memory";
import { type Place, startApp, startFloor } from "./place";
import { COMPARED, compared, print } from "./report";
import { type Amount, compare, type Side } from "./rounds";
import { scripts } from "./scripts";
import { WORKS, type Work, type WorkName } from "./works";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    items: { type: "string" },
    rounds: { type: "string", default: "7" },
    requests: { type: "string", default: "120" },
    minutes: { type: "string", default: "10" },
    profile: { type: "string" },
  },
});
const SMALL = 2_000;
const LARGE = 100_000;
const GROWTH_BUDGET = 1.3;
const amount: Amount = { rounds: Number(values.rounds), requests: Number(values.requests) };
const items = values.items ? Number(values.items) : undefined;

const isWork = (name: string): name is WorkName => name in WORKS;
const names = positionals.length > 0 ? positionals : [...Object.keys(WORKS), "scripts"];
const unknown = names.filter((name) => !isWork(name) && !["scripts", "growth", "memory"].includes(name));
if (unknown.length > 0) throw new Error(`Nothing is measured by the name of ${unknown.join(", ")}.`);

const server = await openServer();
if (server.adopted) throw new Error("Another measurement is running on .data/bench.");
const running: Place[] = [];
try {
  const kept: boolean[] = [];
  const works = names.filter(isWork).flatMap((name) => WORKS[name]);
  if (works.length > 0) kept.push(await besideTheFloor(works, items ?? SMALL));
  if (names.includes("scripts")) kept.push(await withBoth(SMALL, scripts));
  if (names.includes("growth")) kept.push(await growing(Object.values(WORKS).flat(), items ?? LARGE));
  if (names.includes("memory")) kept.push(await withBoth(SMALL, (app) => load(app, Number(values.minutes))));
  process.exitCode = kept.every(Boolean) ? 0 : 1;
} finally {
  for (const place of running) await place.stop();
  await server.stop();
}

/** The app and the floor, in turn, on one database. */
function besideTheFloor(works: Work[], count: number): Promise<boolean> {
  return withBoth(count, async (app, floor) => {
    const lines = [];
    for (const work of works) {
      const against = side(floor, await work.floor(floor));
      lines.push(
        compared(work.name, await compare(against, side(app, await work.app(app, times())), amount), work.budget),
      );
    }
    return print(
      `${count.toLocaleString("en")} items`,
      ["floor", "app"].map((of) => `${of}, ms CPU`).concat(COMPARED.slice(2)),
      lines,
    );
  });
}

/** The app on a small and on a large database, in turn. */
async function growing(works: Work[], count: number) {
  const small = await started(startApp(server, await databaseOf(server.url, SMALL)));
  const large = await started(startApp(server, await databaseOf(server.url, count)));
  const lines = [];
  for (const work of works) {
    const [from, to] = [side(small, await work.app(small, times())), side(large, await work.app(large, times()))];
    lines.push(compared(work.name, await compare(from, to, amount), GROWTH_BUDGET));
  }
  return print(
    "growth",
    [SMALL, count].map((of) => `${of.toLocaleString("en")}, ms CPU`).concat(COMPARED.slice(2)),
    lines,
  );
}

async function withBoth<T>(count: number, measure: (app: Place, floor: Place) => Promise<T>): Promise<T> {
  const url = await databaseOf(server.url, count);
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
  return (2 + amount.rounds) * amount.requests;
}
