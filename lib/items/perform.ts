import "server-only";
import type { SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { KINDS } from "@/lib/kinds";
import { plainText } from "@/lib/kinds/plain-text";
import { tell } from "@/lib/notices/perform";
import { prefilled } from "@/lib/prefills/perform";
import { addPrefill } from "@/lib/prefills/store";
import { append, type NewEntry } from "@/lib/record/store";
import { type ItemAct, mayInCommittee, mayOnItem, mayRead } from "@/lib/rules/access";
import { isSealed, SEALED } from "@/lib/rules/conflict";
import { type Actor, type Hat, hatsOf, hatsSetAside, type ItemFacts, seatOf } from "@/lib/rules/hats";
import type { Step } from "@/lib/rules/route";
import type { RuleAct } from "@/lib/rules/told";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import { AREAS, type KindName } from "@/lib/rules/words";
import { actorNow } from "@/lib/session/store";
import type { FileItem } from "./schema";
import * as store from "./store";

/** An item under lock, and the asking person's place towards it. */
export type Held = NonNullable<Awaited<ReturnType<typeof store.lockItem>>> & {
  /** Who asks, with rights read under the lock: what a wait for it changed counts. */
  actor: Actor;
  facts: ItemFacts;
  hats: readonly Hat[];
  setAside: readonly Hat[];
};

/**
 * Every change to an item happens here: one at a time, on the item and the rights as they are now. `knows` may let
 * somebody through who took part in what made the item unreadable for them, for whoever asks of that very thing.
 */
export async function onItem<T>(
  { tx, actor: { id: actorId } }: Acting,
  itemId: string,
  change: (held: Held) => Promise<Verdict<T>>,
  knows: (held: Held) => Promise<boolean> = async () => false,
): Promise<Verdict<T>> {
  // Sent together, answered in this order: the rights are read once the lock is held.
  const [row, actor] = await Promise.all([store.lockItem(tx, itemId, actorId), actorNow(tx, actorId)]);
  if (!row || !actor) return no("notFound");
  const { item, part, review } = row;
  const facts = factsOf(item, { part, review });
  // What one may not see answers exactly like what does not exist.
  const readable = mayRead(actor, facts);
  const held = { ...row, actor, facts, hats: hatsOf(actor, facts), setAside: hatsSetAside(actor, facts) };
  return readable.ok || (await knows(held)) ? change(held) : readable;
}

/** What the rules need to know of an item. */
export const factsOf = (
  { id, committeeId, status, confidentiality, authorId, actingChairId }: Omit<ItemFacts, "part" | "review">,
  ties: Pick<ItemFacts, "part" | "review">,
): ItemFacts => ({ id, committeeId, status, confidentiality, authorId, actingChairId, ...ties });

/** A change that one permission row governs. */
export const onItemAs = <T>(
  acting: Acting,
  act: ItemAct,
  itemId: string,
  change: (held: Held) => Promise<Verdict<T>>,
) =>
  onItem(acting, itemId, async (held) => {
    const allowed = mayOnItem(held.actor, act, held.facts);
    return allowed.ok ? change(held) : allowed;
  });

type Filing = Pick<z.output<typeof FileItem>, "committeeId" | "kind"> & Partial<z.output<typeof FileItem>>;

/** Starts a draft of a kind in a committee: empty, or with what is on record of a project. */
export async function fileItem(
  acting: Acting,
  { committeeId, kind, projectId = "", asOf = "" }: Filing,
): Promise<Verdict<{ id: string; slug: string }>> {
  const { tx, actor } = acting;
  const allowed = mayInCommittee(actor, "fileItem", committeeId);
  if (!allowed.ok) return allowed;
  const delegationId = seatOf(actor, committeeId)?.delegationId ?? null;
  const known = projectId ? await prefilled(acting, committeeId, projectId, asOf) : undefined;
  if (known && !known.ok) return known;
  const row = { committeeId, kind, authorId: actor.id, delegationId, savedBy: actor.id };
  const id = await store.addItem(tx, { ...row, ...(known && (await startOf(acting, row, known.value.data))) });
  if (known) await addPrefill(tx, { itemId: id, ...known.value });
  return yes({ id, slug: await store.slugOf(tx, committeeId) });
}

const startOf = async (
  acting: Acting,
  item: Pick<store.ItemRow, "committeeId" | "kind">,
  data: Record<string, unknown>,
) => ({ data, ...(await columnsOf(acting, { ...item, data })) });

/** Removes a draft for good. Answers the storage keys of its files, for the caller to delete after commit. */
export const discardDraft = (acting: Acting, itemId: string) =>
  onItemAs<{ slug: string; files: string[] }>(acting, "discardDraft", itemId, async ({ item, committee }) =>
    yes({ slug: committee.slug, files: await store.removeDraft(acting.tx, item.id) }),
  );

/** Takes a step that the route allowed: the new status and its event, together. */
export async function moveItem(
  { tx, actor }: Acting,
  { item, committee }: Pick<Held, "item" | "committee">,
  step: Step,
  {
    patch = {},
    revision,
    symbol,
    text,
    data = {},
    at,
    byRule = false,
  }: {
    patch?: store.ItemPatch;
    revision?: number;
    symbol?: string;
    /** The hash of the text submitted with it. */
    text?: string;
    data?: Record<string, unknown>;
    at?: NewEntry["at"];
    byRule?: boolean;
  } = {},
): Promise<void> {
  const now = await store.moveItem(tx, item.id, step.from, {
    deadlineAt: null,
    ...patch,
    ...(revision && { revision }),
    ...(symbol && { symbol }),
    status: step.to,
  });
  // What the record needs to tell the item's row again: all of it at a submission, the clocks at any other step.
  const set = text ? { ...now, text } : { deadlineAt: now.deadlineAt, decidedAt: now.decidedAt };
  await append(tx, {
    itemId: item.id,
    actorId: byRule ? null : actor.id,
    act: step.action,
    fromStatus: step.from,
    toStatus: step.to,
    revision: revision ?? item.revision,
    data: { ...data, set },
    ...(at && { at }),
  });
  await tell(tx, step.action, { ...item, ...(symbol && { symbol }) }, committee.slug, actor.id, data);
}

/**
 * An event of an act that leaves the status as it is. A draft never submitted is its authors' own paper and has none.
 * `told` is for the mail alone: what the record itself does not say. `onBehalfOfId` is for whom the actor acts.
 */
export async function recordAct(
  { tx, actor }: Acting,
  { item, committee }: Pick<Held, "item" | "committee">,
  act: ItemAct,
  data: Record<string, unknown> = {},
  told: Record<string, unknown> = {},
  onBehalfOfId: string | null = null,
): Promise<void> {
  const said = isSealed(act)
    ? { actorId: null, act: SEALED, data: { ...data, act, by: actor.id } }
    : { actorId: actor.id, act, data };
  if (item.revision > 0) await append(tx, { itemId: item.id, onBehalfOfId, revision: item.revision, ...said });
  await tell(tx, act, item, committee.slug, actor.id, { ...data, ...told });
}

/** An event by which the rule itself tells what became of a ballot, short of a step. */
export async function recordByRule(
  { tx, actor }: Acting,
  { item, committee }: Pick<Held, "item" | "committee">,
  act: RuleAct,
  data: Record<string, unknown>,
  at: SQL<Date>,
): Promise<void> {
  await append(tx, { itemId: item.id, actorId: null, act, revision: item.revision, data, at });
  await tell(tx, act, item, committee.slug, actor.id, data);
}

/** Does the content, as stored, satisfy its kind? The complaint's issues when it does not. */
export const completeness = (kind: KindName, data: Record<string, unknown>) => KINDS[kind].fields.safeParse(data);

/** The columns kept beside a kind's content for lists and search. */
export async function columnsOf({ tx }: Acting, item: Pick<store.ItemRow, "committeeId" | "kind" | "data">) {
  const { data } = item;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const project = text(data.project);
  const known = /^[0-9a-f-]{36}$/.test(project) && (await store.projectIn(tx, item.committeeId, project));
  return {
    title: text(data.title).trim().slice(0, 300),
    area: AREAS.find((area) => area === data.area) ?? null,
    projectId: known ? project : null,
    body: plainText(KINDS[item.kind], data),
  };
}
