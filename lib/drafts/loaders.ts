import "server-only";
import { loadAttachments } from "@/lib/attachments/loaders";
import { loadCitable, loadCited } from "@/lib/citations/loaders";
import { KINDS } from "@/lib/kinds";
import { type Draft, draftOf, typedDraft } from "@/lib/kinds/draft";
import { type Workflow, workflowOf } from "@/lib/kinds/workflow";
import { readersFormat } from "@/lib/languages/reader";
import { loadWhoWillBeTold } from "@/lib/notices/loaders";
import { loadPrefill } from "@/lib/prefills/loaders";
import { choicesOf } from "@/lib/projects/store";
import { mayInCommittee, mayOnItem, mayRead, needsHat } from "@/lib/rules/access";
import { type Actor, hatsOf, hatsSetAside, type ItemFacts, seatOf } from "@/lib/rules/hats";
import type { StepAction } from "@/lib/rules/route";
import type { Verdict } from "@/lib/rules/verdict";
import type { Confidentiality, KindName } from "@/lib/rules/words";
import type { Member } from "@/lib/session/current";
import { MOST_SOUGHT } from "./schema";
import * as store from "./store";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A draft as the form opens it. */
export type DraftView = {
  id: string;
  kind: KindName;
  version: number;
  data: Draft;
  language: string;
  confidentiality: Confidentiality;
  /** Who saved it last and when, in the reader's words. */
  savedBy: string;
  savedAt: string;
};

/**
 * Everything the form's page shows, for whoever may edit; `"read"` for who may only read it; nothing otherwise.
 * `sought`: words that the projects to choose from hold.
 */
export async function loadDraft(member: Member, id: string, sought?: string | string[]) {
  const row = UUID.test(id) ? await store.draft(id, member.actor.id) : undefined;
  if (!row) return undefined;
  const { item, part, review } = row;
  const facts = { ...item, part, review };
  if (!mayRead(member.actor, facts).ok) return undefined;
  if (!mayOnItem(member.actor, "editItem", facts).ok) return "read" as const;

  const action = item.status === "returned" ? ("resubmit" as const) : ("submit" as const);
  const format = await readersFormat();
  const [projects, returned, parts, seated, told, files, citable, cited, prefill] = await Promise.all([
    choicesOf(item.committeeId, { words: wordsOf(sought), chosen: textOf(item.data.project) }),
    item.status === "returned" ? store.lastReturn(id) : undefined,
    store.partsOf(id),
    store.seated(item.committeeId, item.authorId),
    loadWhoWillBeTold(action, { itemId: id, committeeId: item.committeeId, actorId: member.actor.id }),
    loadAttachments(id),
    loadCitable(id, item.data.project),
    loadCited(id, item.data),
    loadPrefill(id, item.kind, item.data),
  ]);
  const draft: DraftView = {
    id,
    kind: item.kind,
    version: item.version,
    data: typedDraft(KINDS[item.kind], draftOf(KINDS[item.kind], item.data), (value) => format.typed(value)),
    language: item.language,
    confidentiality: item.confidentiality,
    savedBy: row.savedBy ?? row.author,
    savedAt: format.moment(item.updatedAt),
  };
  return {
    draft,
    symbol: item.symbol,
    author: row.author,
    projects,
    citable,
    cited,
    prefill: prefill && {
      ...prefill,
      takenAt: format.moment(prefill.takenAt),
      asOf: format.date(new Date(`${prefill.asOf}T12:00:00Z`)),
    },
    parts,
    seated,
    told,
    files,
    action,
    returned: returned && { ...returned, at: format.moment(returned.at) },
    may: {
      submit: maySubmit(member.actor, facts, workflowOf(item.kind, row.stored), action),
      share: mayOnItem(member.actor, "shareItem", facts),
      discard: mayOnItem(member.actor, "discardDraft", facts),
    },
  };
}

/** What to look for among the projects, as the address says it. */
const wordsOf = (sought?: string | string[]) => (typeof sought === "string" ? sought.slice(0, MOST_SOUGHT) : "");

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** Whether this person is one of those whom the route lets submit; whether it is complete is asked when they do. */
function maySubmit(actor: Actor, facts: ItemFacts, { route }: Workflow, action: StepAction): Verdict {
  const step = route.find((row) => row.from === facts.status && row.action === action);
  return needsHat(step?.by ?? [], hatsOf(actor, facts), hatsSetAside(actor, facts), action);
}

/** The committee a draft would be started in, and whether this person may; nothing when they have no business there. */
export async function loadWhereToFile({ actor }: Member, slug: string, chosen = "") {
  const id = await store.committeeId(slug);
  if (!id || !seatOf(actor, id)) return undefined;
  return { id, may: mayInCommittee(actor, "fileItem", id), projects: await choicesOf(id, { chosen }) };
}
