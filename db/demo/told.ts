/** What the telling of a story leaves behind: rows as the running app would have written them. */

import { createHash } from "node:crypto";
import { kindOf } from "@/lib/kinds";
import { draftOf } from "@/lib/kinds/draft";
import { plainText } from "@/lib/kinds/plain-text";
import type { StepAction } from "@/lib/rules/route";
import type { Choice } from "@/lib/rules/words";
import { AREAS, type Status } from "@/lib/rules/words";
import type { CastName } from "../cast";
import { committeeId, demoId, personId } from "../cast";
import type { ballotSeats, ballots, ballotVoters, decisions, proxies, statements, votes } from "../schema/ballots";
import type { conflicts } from "../schema/conflicts";
import type { advice, attachments, comments, events, itemPeople, items, reviews, revisions } from "../schema/items";
import type { announcements, interventions } from "../schema/procedures";
import type { Act, Story } from "./story";

type Row<T extends { $inferInsert: unknown }> = T["$inferInsert"];
type Stored = Row<typeof items> & { id: string; status: Status; revision: number; version: number };

export type Told = {
  story: Story;
  item: Stored;
  revisions: Row<typeof revisions>[];
  parts: Row<typeof itemPeople>[];
  comments: Row<typeof comments>[];
  attachments: (Row<typeof attachments> & { content: string })[];
  reviews: (Row<typeof reviews> & { id: string })[];
  advice: Row<typeof advice>[];
  ballots: (Row<typeof ballots> & { id: string })[];
  seats: Row<typeof ballotSeats>[];
  votes: Row<typeof votes>[];
  interventions: Row<typeof interventions>[];
  voters: Row<typeof ballotVoters>[];
  /** What is in the urn of the secret ballot that is open. */
  urn: Partial<Record<Choice, number>>;
  proxies: (Row<typeof proxies> & { id: string })[];
  statements: Row<typeof statements>[];
  conflicts: (Row<typeof conflicts> & { id: string })[];
  decision?: Row<typeof decisions>;
  announcement?: Row<typeof announcements>;
  events: (Row<typeof events> & { at: Date; data: Record<string, unknown> })[];
};

/** The draft as its author began it. */
export function begin(story: Story, at: Date, delegation: string | null): Told {
  const { key, committee = "rac", kind, by, language = "en", confidentiality = "committee" } = story;
  const item: Stored = {
    id: demoId("item", key),
    committeeId: committeeId(committee),
    kind,
    status: "draft",
    language,
    confidentiality,
    authorId: personId(by),
    delegationId: delegation,
    savedBy: personId(by),
    revision: 0,
    version: 1,
    createdAt: at,
    updatedAt: at,
    ...columnsOf(story, draftOf(kindOf(kind), story.data)),
  };
  const none = {
    revisions: [],
    parts: [],
    comments: [],
    attachments: [],
    reviews: [],
    advice: [],
    ballots: [],
    seats: [],
    votes: [],
    interventions: [],
    voters: [],
    urn: {},
    proxies: [],
    statements: [],
    conflicts: [],
    events: [],
  };
  return { story, item, ...none };
}

/** The content, and the columns kept beside it for lists and search. */
export const columnsOf = ({ kind }: Story, data: Record<string, unknown>) => ({
  data,
  title: typeof data.title === "string" ? data.title : "",
  area: AREAS.find((area) => area === data.area) ?? null,
  projectId: typeof data.project === "string" && data.project !== "" ? data.project : null,
  body: plainText(kindOf(kind), data),
});

export const whoOf = ({ story }: Told, act: Act): CastName => act.who ?? story.by;

export function record(
  told: Told,
  at: Date,
  who: CastName | null,
  act: string,
  data: Record<string, unknown> = {},
  to?: Status,
) {
  const { item, events } = told;
  // A draft never submitted is its authors' own paper: what happens to it is not on record.
  if (item.revision === 0) return;
  const steps = to ? { fromStatus: item.status, toStatus: to } : {};
  events.push({ itemId: item.id, at, actorId: who && personId(who), act, ...steps, revision: item.revision, data });
  item.updatedAt = at;
}

/** What a step changes on the item beside its status; `text` is the hash of what was submitted with it. */
export type Change = { deadlineAt?: Date; decidedAt?: Date; text?: string };

/** The step and its event; `null` is the rule itself. */
export function move(
  told: Told,
  at: Date,
  who: CastName | null,
  action: StepAction,
  to: Status,
  data: Record<string, unknown> = {},
  { text, ...change }: Change = {},
) {
  const { item } = told;
  Object.assign(item, { deadlineAt: null, ...change });
  const clocks = { deadlineAt: inRecord(item.deadlineAt), decidedAt: inRecord(item.decidedAt) };
  const set = text ? { ...columnsInRecord(item), ...clocks, text } : clocks;
  record(told, at, who, action, { ...data, set }, to);
  Object.assign(item, { status: to, updatedAt: at });
}

/** The columns an item's record accounts for. Its symbol is given later, in the order of all. */
const columnsInRecord = (item: Stored) => ({
  committee: item.committeeId,
  kind: item.kind,
  author: item.authorId,
  delegation: item.delegationId ?? null,
  project: item.projectId ?? null,
  title: item.title,
  language: item.language,
  area: item.area ?? null,
  confidentiality: item.confidentiality,
  workflow: item.workflowVersion ?? 0,
  corrigendum: item.corrigendum ?? 0,
  submittedAt: inRecord(item.submittedAt),
});

const inRecord = (at: unknown) => (at instanceof Date ? at.toISOString().replace("Z", "000Z") : null);

export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
