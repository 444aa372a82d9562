import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { columnsOf, type Held, onItemAs, recordAct } from "@/lib/items/perform";
import type { SaveDraft } from "@/lib/items/schema";
import * as items from "@/lib/items/store";
import { KINDS } from "@/lib/kinds";
import { draftOf } from "@/lib/kinds/draft";
import { changeRows } from "@/lib/kinds/rows";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import { takeStepOn } from "@/lib/steps/perform";
import type { SendDraft } from "./schema";

/** `shown` is what the form holds from now on, when that is not simply what was typed. */
export type Saved = { version: number; savedAt: string; shown?: Record<string, unknown>; note: string };

/** Stores a draft as typed so far, unless somebody else saved it since it was read. */
export const saveDraft = (acting: Acting, input: z.output<typeof SaveDraft>) =>
  onItemAs<Saved>(acting, "editItem", input.itemId, (held) => storeDraft(acting, held, input));

type Place = { slug: string; id: string };
type Sent = Saved | { submitted: Place } | { sought: Place & { project: string } };

/** Stores what was typed, or submits it: for the first time, or again after a return. What is refused changes nothing. */
export const sendDraft = (
  acting: Acting,
  { does, seek, ...input }: z.output<typeof SendDraft>,
): Promise<Verdict<Sent>> =>
  onItemAs<Sent>(acting, "editItem", input.itemId, async (held) => {
    if (does === "save") {
      const stored = await storeDraft(acting, held, input);
      const sought = seek && { slug: held.committee.slug, id: input.itemId, project: seek };
      return stored.ok && sought ? yes({ sought }) : stored;
    }
    const typed = await draftTyped(acting, held, input);
    if (!typed.ok) return typed;
    const { patch } = typed.value;
    await recordReaders(acting, held, patch);
    // Stored with the step: what was typed changes the item's row once.
    const action = held.item.status === "returned" ? "resubmit" : "submit";
    const step = { itemId: input.itemId, action, reason: "", note: input.note ?? "" } as const;
    const submitted = await takeStepOn(acting, { ...held, item: { ...held.item, ...patch } }, step, patch);
    return submitted.ok ? yes({ submitted: submitted.value }) : submitted;
  });

async function storeDraft(acting: Acting, held: Held, input: z.output<typeof SaveDraft>): Promise<Verdict<Saved>> {
  const typed = await draftTyped(acting, held, input);
  if (!typed.ok) return typed;
  const { patch, shown } = typed.value;
  const saved = await items.saveDraft(acting.tx, held.item.id, input.version, patch);
  if (!saved) return no("stale", { by: "" });
  await recordReaders(acting, held, patch);
  return yes({
    version: saved.version,
    savedAt: saved.savedAt.toISOString(),
    note: input.note ?? "",
    ...(shown && { shown }),
  });
}

/** What a draft becomes when what was typed is stored, unless somebody else saved it since it was read. */
async function draftTyped(acting: Acting, { item }: Held, input: z.output<typeof SaveDraft>) {
  if (item.version !== input.version) return no("stale", { by: await items.nameOf(acting.tx, item.savedBy) });
  const { keep = {}, rows } = input;
  const theirs = Object.keys(keep).filter((field) => keep[field] === "theirs");
  const kept = Object.fromEntries(theirs.map((field) => [field, item.data[field]]));
  const shown = changeRows({ ...input.data, ...kept }, rows);
  const data = draftOf(KINDS[item.kind], shown);
  const patch = {
    data,
    // Until a returned item is resubmitted, its readers and searches keep the revision they know.
    ...(item.revision === 0 && (await columnsOf(acting, { ...item, data }))),
    ...(input.language && !theirs.includes("language") && { language: input.language }),
    ...(input.confidentiality && !theirs.includes("confidentiality") && { confidentiality: input.confidentiality }),
    savedBy: acting.actor.id,
    version: item.version + 1,
  };
  return yes({ patch, shown: rows || theirs.length > 0 ? shown : undefined });
}

/** Who may read a submitted item, and in what language it is, holds at once, and is on record at once. */
async function recordReaders(
  acting: Acting,
  held: Held,
  patch: Pick<Partial<items.ItemRow>, "language" | "confidentiality">,
) {
  const { language = held.item.language, confidentiality = held.item.confidentiality } = patch;
  if (language !== held.item.language || confidentiality !== held.item.confidentiality)
    await recordAct(acting, held, "editItem", { set: { language, confidentiality } });
}
