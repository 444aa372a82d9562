import "server-only";
import { pagesOf, ROWS_AT_ONCE } from "@/lib/files/pages";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import type { Params } from "@/lib/listing/schema";
import { lightUpToday } from "./perform";
import { lightQueryOf } from "./schema";
import { litOf } from "./store";

/** The indicators of a committee's projects by their lights, as the address asks for them. */
export async function loadLights(slug: string, params: Params) {
  const { committee } = await loadSeatedFrame(slug);
  const query = lightQueryOf(params);
  await lightUpToday(committee.id, committee.today);
  return { query, page: await litOf(committee.id, query) };
}

/** All of them that the address asks for, in its order, some at a time. */
export async function loadAllLights(slug: string, params: Params) {
  const { committee } = await loadSeatedFrame(slug);
  const query = lightQueryOf(params);
  await lightUpToday(committee.id, committee.today);
  const pages = pagesOf(async (after) => {
    const { rows, next } = await litOf(committee.id, { ...query, after }, ROWS_AT_ONCE);
    return { rows, after: next };
  });
  return { committee, pages };
}
