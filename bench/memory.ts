/** What an instance holds on to under load: it must neither be much nor grow. */
import { residentMiB } from "./cost";
import type { Place } from "./place";
import { print } from "./report";
import { median, volley } from "./rounds";
import { WORKS } from "./works";

const LIMIT_MIB = 300;
/** The last third beside the middle one: a leak shows, the collector's breathing does not. */
const FLAT = 1.1;

export async function load(app: Place, minutes: number): Promise<boolean> {
  const asks = await Promise.all(
    [...WORKS.list, ...WORKS.item, ...WORKS.inbox, ...WORKS.search].map((work) => work.app(app, 0)),
  );
  const seen: number[] = [];
  for (const end = Date.now() + minutes * 60_000; Date.now() < end; ) {
    for (const ask of asks) await volley(ask, 40);
    seen.push(residentMiB(app.app));
  }
  const third = Math.ceil(seen.length / 3);
  const [middle, last] = [median(seen.slice(-2 * third, -third)), median(seen.slice(-third))];
  const line = (name: string, value: number, budget: number, unit: string) => ({
    name,
    figures: [`${value.toFixed(unit ? 0 : 2)}${unit}`],
    budget: `≤ ${budget}${unit}`,
    ok: value <= budget,
  });
  return print(
    `memory over ${minutes} minutes`,
    [""],
    [line("at the end", last, LIMIT_MIB, " MiB"), line("last third beside the middle", last / middle, FLAT, "")],
  );
}
