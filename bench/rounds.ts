/** Rounds of requests, floor and app in turn, so that what the machine does meanwhile falls on both. */
import { cpuMs } from "./cost";

/** One thing to ask of a server. Throws when the answer is not the right one. */
export type Ask = () => Promise<void>;

/** A server and the database behind it. */
export type Side = { ask: Ask; app: number; database: number };

export type Cost = { app: number; database: number; p50: number };
export type Compared = { floor: Cost; tried: Cost; ratio: number; spread: [number, number] };

export type Amount = { rounds: number; requests: number };

const AT_ONCE = 4;

/** Requests until the compiler has settled, at most: a server that has run for a day has long done so. */
export const SETTLING = 5_000;
const AT_A_TIME = 500;

/** Asks until requests cost no less than those before them, twice: a page costs a third less then than at first. */
async function settle(side: Side): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let asked = 0, calm = 0; asked < SETTLING && calm < 2; asked += AT_A_TIME) {
    const cost = total(await costOf(side, AT_A_TIME));
    calm = cost > 0.97 * least ? calm + 1 : 0;
    least = Math.min(least, cost);
  }
}

/** Asks both sides in turn; milliseconds of processor time per request, and of waiting. */
export async function compare(floor: Side, tried: Side, { rounds, requests }: Amount): Promise<Compared> {
  for (const side of [floor, tried]) await settle(side);
  const costs: { floor: Cost; tried: Cost }[] = [];
  for (let round = 0; round < rounds; round++)
    costs.push({ floor: await costOf(floor, requests), tried: await costOf(tried, requests) });
  const ratios = costs.map((cost) => total(cost.tried) / total(cost.floor)).sort((a, b) => a - b);
  return {
    floor: medianCost(costs.map((cost) => cost.floor)),
    tried: medianCost(costs.map((cost) => cost.tried)),
    ratio: median(ratios),
    spread: [ratios[0] ?? 0, ratios.at(-1) ?? 0],
  };
}

export const total = ({ app, database }: Cost) => app + database;

/** Sends so many requests, a few at once; answers how long each took. */
export async function volley(ask: Ask, count: number): Promise<number[]> {
  const took: number[] = [];
  let left = count;
  const line = async () => {
    while (left-- > 0) {
      const since = performance.now();
      await ask();
      took.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return took;
}

async function costOf({ ask, app, database }: Side, requests: number): Promise<Cost> {
  const before = [cpuMs([app]), cpuMs([database])] as const;
  const took = await volley(ask, requests);
  const per = (pid: number, since: number) => (cpuMs([pid]) - since) / requests;
  return { app: per(app, before[0]), database: per(database, before[1]), p50: median(took) };
}

const medianCost = (costs: Cost[]): Cost => ({
  app: median(costs.map(({ app }) => app)),
  database: median(costs.map(({ database }) => database)),
  p50: median(costs.map(({ p50 }) => p50)),
});

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}
