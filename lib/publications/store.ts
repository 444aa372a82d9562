import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { publications, registerChanges, registerEntries } from "@/db/schema/register";
import type { Correction, Party, Poll, PublicContent } from "@/lib/rules/publication";
import type { StatementKind } from "@/lib/rules/words";

/** All that a publication is made of, beside the item itself. Instants are ISO 8601. */
export type Source = Poll & {
  now: string;
  decision: Omit<PublicContent["decision"], "votes" | "statements"> | null;
  submittedBy: Party | null;
  secret: boolean;
  statements: { delegation: Party | null; kind: StatementKind; body: string; at: string }[];
  projects: Record<string, string>;
  corrigenda: { number: number; corrigendum: number; issuedAt: string; reason: string; corrections: Correction[] }[];
  addenda: { number: number; issuedAt: string; title: string; body: string }[];
  /** The entry of the record that decided it. */
  entry: Record<string, unknown> | null;
  /** The latest version, and what the public is shown now. */
  latest: { version: number; document: string | null; publishedAt: string; reason: string; by: string } | null;
};

/** In one query. For an item that was, or is being, found readable. */
export async function sourceOf(on: Pick<Tx, "execute">, itemId: string): Promise<Source> {
  const [source] = await on.execute<Source>(sql`select now() as now,
    ${one(decision(itemId))} as decision, ${one(submittedBy(itemId))} as "submittedBy", ${one(entry(itemId))} as entry, ${one(latest(itemId))} as latest,
    coalesce((${ballot(itemId, sql`secrecy = 'secret'`)}), false) as secret,
    (${ballot(itemId, sql`ballots.counts`)}) as counts, (${ballot(itemId, sql`ballots.rule`)}) as rule,
    ${list(seats(itemId))} as seats, ${list(statements(itemId))} as statements, ${list(corrigenda(itemId))} as corrigenda, ${list(addenda(itemId))} as addenda,
    (select coalesce(json_object_agg(projects.id, projects.title), '{}') from projects join items on items.project_id = projects.id where items.id = ${itemId}) as projects`);
  if (!source) throw new Error("The database answered nothing.");
  return { ...source, now: new Date(source.now).toISOString() };
}

export const sourceFor = (itemId: string) => sourceOf(db(), itemId);

const one = (row: SQL) => sql`(select to_json(listed) from (${row}) listed)`;
const list = (rows: SQL) => sql`(select coalesce(json_agg(listed), '[]') from (${rows}) listed)`;

const decision = (itemId: string) => sql`
  select coalesce(decisions.symbol, announcements.symbol) as symbol, decisions.outcome, procedure, instant_text(decided_at) as "decidedAt",
    extract(year from decided_at at time zone timezone)::int as year,
    case when announced_at is not null then json_build_object('at', instant_text(announced_at), 'meeting', announcements.meeting, 'metOn', met_on, 'remarks', remarks) end as announced
  from decisions join committees on committees.id = decisions.committee_id join ballots on ballots.id = decisions.ballot_id
    left join announcements on announcements.item_id = decisions.item_id
  where decisions.item_id = ${itemId}`;

const submittedBy = (itemId: string) => sql`
  select code, name from items join delegations on delegations.id = delegation_id where items.id = ${itemId}`;

const ballot = (itemId: string, value: SQL) =>
  sql`select ${value} from decisions join ballots on ballots.id = ballot_id where decisions.item_id = ${itemId}`;

/** Each seat once. Where members must agree, those who differ leave it without a position. */
const seats = (itemId: string) => sql`
  select delegations.id, json_build_object('code', code, 'name', name) as delegation, (select case when min(choice) = max(choice) then min(choice) end
      from votes where votes.ballot_id = decisions.ballot_id and votes.delegation_id = delegations.id and superseded_at is null) as choice
  from decisions join ballot_seats on ballot_seats.ballot_id = decisions.ballot_id join delegations on delegations.id = ballot_seats.delegation_id
  where decisions.item_id = ${itemId} order by code`;

/** Those made for the record of the decision; what explains a vote belongs to the vote. */
const statements = (itemId: string) => sql`
  select case when code is not null then json_build_object('code', code, 'name', name) end as delegation, kind, body, instant_text(at) as at
  from decisions join statements on statements.ballot_id = decisions.ballot_id left join delegations on delegations.id = statements.delegation_id
  where decisions.item_id = ${itemId} and kind in ('interpretation', 'reservation') order by at`;

const corrigenda = (itemId: string) => sql`
  select number, corrigendum, instant_text(submitted_at) as "issuedAt", note as reason, corrections
  from revisions where item_id = ${itemId} and corrigendum is not null order by number`;

const addenda = (itemId: string) => sql`
  select number, instant_text(issued_at) as "issuedAt", title, body from addenda where item_id = ${itemId} order by number`;

/** As `hashOfEntry` in the rulebook takes it, and its hash. */
const entry = (itemId: string) => sql`
  select * from (select item_id as chain, seq, instant_text(at) as at, actor_id as actor, on_behalf_of_id as "onBehalfOf", act, from_status as "from",
      to_status as "to", revision, hash_of_data(salt, data) as data, encode(lag(hash) over (order by seq), 'hex') as previous, encode(hash, 'hex') as hash
    from events where item_id = ${itemId}) chain
  where "to" in ('adopted', 'notAdopted') order by seq desc limit 1`;

const latest = (itemId: string) => sql`
  select version, document, instant_text(published_at) as "publishedAt", reason, people.name as by
  from publications join people on people.id = published_by where item_id = ${itemId} order by version desc limit 1`;

export const addPublication = (tx: Tx, row: typeof publications.$inferInsert) => tx.insert(publications).values(row);

type Entry = typeof registerEntries.$inferInsert;

/** What the public finds from now on; an earlier entry keeps the instant it was first published. */
export const putEntry = (tx: Tx, { publishedAt, itemId, ...entry }: Entry) =>
  tx
    .insert(registerEntries)
    .values({ ...entry, itemId, publishedAt })
    .onConflictDoUpdate({
      target: registerEntries.itemId,
      set: { ...entry, withdrawnAt: null, withdrawnBecause: null },
    });

export const removeEntry = (tx: Tx, itemId: string) =>
  tx.execute(sql`delete from register_entries where item_id = ${itemId}`);

/** Leaves numbers and reason, and no word of what was shown. */
export const blankEntry = (tx: Tx, itemId: string, version: number, reason: string) =>
  tx.execute(sql`update register_entries set version = ${version}, title = '', body = '', area = null, delegation = null, hash = null,
    withdrawn_at = now(), withdrawn_because = ${reason}, updated_at = now() where item_id = ${itemId}`);

/** Counts a change of the committee's register. The row stays locked, so that counts follow the order of commits. */
export const countChange = (tx: Tx, committeeId: string) =>
  tx
    .insert(registerChanges)
    .values({ committeeId, count: 1, changedAt: sql`clock_timestamp()` })
    .onConflictDoUpdate({
      target: registerChanges.committeeId,
      set: { count: sql`${registerChanges.count} + 1`, changedAt: sql`clock_timestamp()` },
    });

/** The same when what changed is shown beside an item that the public may read: its page is made anew. */
export const countChangeBeside = (tx: Tx, itemId: string) =>
  tx.execute(sql`insert into register_changes (committee_id, count, changed_at)
    select committee_id, 1, clock_timestamp() from register_entries where item_id = ${itemId} and withdrawn_at is null
    on conflict (committee_id) do update set count = register_changes.count + 1, changed_at = clock_timestamp()`);
