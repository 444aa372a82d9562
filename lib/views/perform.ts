import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { itemQueryOf, queryText } from "@/lib/listing/schema";
import { projectQueryOf, projectQueryText } from "@/lib/projects/schema";
import { mayInCommittee } from "@/lib/rules/access";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import type { ListName } from "@/lib/rules/words";
import type { RemoveView, SaveView } from "./schema";
import * as store from "./store";

/** Keeps a list's filters and order under a name, for this person alone. */
export async function saveView(
  { tx, actor }: Acting,
  { committeeId, list, name, query }: z.output<typeof SaveView>,
): Promise<Verdict> {
  const allowed = mayInCommittee(actor, "saveView", committeeId);
  if (!allowed.ok) return allowed;
  await store.putView(tx, { committeeId, personId: actor.id, list, name, query: TIDIED[list](query) });
  return granted;
}

export async function removeView({ tx, actor }: Acting, { viewId }: z.output<typeof RemoveView>): Promise<Verdict> {
  const view = await store.viewOf(tx, viewId, actor.id);
  if (!view) return no("notFound");
  const allowed = mayInCommittee(actor, "saveView", view.committeeId);
  if (!allowed.ok) return allowed;
  await store.removeView(tx, viewId);
  return granted;
}

const params = (query: string) => Object.fromEntries(new URLSearchParams(query));

/** Only what a list understands is kept. */
const TIDIED: Record<ListName, (query: string) => string> = {
  items: (query) => queryText(itemQueryOf(params(query))),
  projects: (query) => projectQueryText(projectQueryOf(params(query))),
};
