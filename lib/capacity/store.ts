import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { type Plain, sql as plain } from "@/db/plain";
import { capacityRequests } from "@/db/schema/capacity";
import { committees } from "@/db/schema/committees";
import { readableBy, unconflicted } from "@/lib/audience/store";
import { OPEN_TO_COMMITTEE } from "@/lib/listing/store";
import { approvedOn, type Capacity, owedColumns, REQUESTERS_ACTS } from "@/lib/rules/capacity";
import type { Actor } from "@/lib/rules/hats";
import { REMINDERS, type ReminderStage } from "@/lib/rules/reminders";
import type { CapacityAct, KindName } from "@/lib/rules/words";
import { mandateRuns } from "@/lib/session/store";
import { type OpenedPlace, openedPlaceOf, type RequestQuery } from "./schema";

type Adopted = { id: string; committeeId: string; authorId: string; kind: KindName };

/** From its adoption on, a capacity request waits for somebody who provides what it asks for. */
export async function openRequest(
  tx: Tx,
  { id: itemId, committeeId, authorId, kind }: Adopted,
  at: string,
): Promise<void> {
  if (kind !== "capacityRequest") return;
  const [day] = await tx
    .select({ day: sql<string>`((${at}::timestamptz at time zone ${committees.timezone})::date)::text` })
    .from(committees)
    .where(eq(committees.id, committeeId));
  const openedOn = day?.day ?? "";
  const capacity = approvedOn(openedOn);
  await tx
    .insert(capacityRequests)
    .values({ itemId, committeeId, authorId, openedOn, ...capacity, ...owedColumns(capacity) })
    .onConflictDoNothing();
}

const columns = {
  state: capacityRequests.state,
  since: capacityRequests.since,
  provider: capacityRequests.provider,
  place: capacityRequests.place,
  startsOn: capacityRequests.startsOn,
  endsOn: capacityRequests.endsOn,
  hours: capacityRequests.hours,
  women: capacityRequests.women,
  men: capacityRequests.men,
  evaluations: capacityRequests.evaluations,
  before: capacityRequests.before,
};
const today = sql<string>`((now() at time zone ${committees.timezone})::date)::text`;

/** A request under its item's lock, with the day it was adopted and the day it is where the committee sits. */
export async function requestOf(reading: Pick<Tx, "select">, itemId: string) {
  const [row] = await reading
    .select({ ...columns, openedOn: capacityRequests.openedOn, today })
    .from(capacityRequests)
    .innerJoin(committees, eq(committees.id, capacityRequests.committeeId))
    .where(eq(capacityRequests.itemId, itemId));
  return row;
}

/** How far an adopted request has come. For an item already found readable. */
export const loadedRequest = (itemId: string) => requestOf(db(), itemId);

export const put = (tx: Tx, itemId: string, capacity: Capacity) =>
  tx
    .update(capacityRequests)
    .set({ ...capacity, ...owedColumns(capacity) })
    .where(eq(capacityRequests.itemId, itemId));

type DueRequest = {
  itemId: string;
  stage: ReminderStage;
  owed: CapacityAct;
  dueOn: string;
  symbol: string | null;
  title: string;
  confidentiality: string;
  slug: string;
  told: { id: string; email: string; locale: string }[];
};

/** Days after a date at which nobody is reminded of it any more. */
const FORGOTTEN = 60;

/** Notes which stage each request's next step has reached, and answers those that nobody had noted, with whom to tell. */
export async function takeDueReminders(tx: Tx, at: Date | undefined, limit = 500): Promise<DueRequest[]> {
  const now = at ? plain`${at.toISOString()}::timestamptz` : plain`now()`;
  const late = plain`((${now} at time zone committees.timezone)::date - due_on)`;
  const stages = REMINDERS.toReversed().map(
    ({ days, stage }) => plain`when ${late} >= ${days}::int then ${plain.words(stage)}`,
  );
  const stage = plain.join(stages, " ");
  const rows = await tx.execute<DueRequest>(plain`
    with due as (
      select item_id, case ${stage} end as stage, owed, due_on, requests.author_id, items.symbol, items.title, items.confidentiality,
        committees.slug, committees.id as committee
      from capacity_requests requests join items on items.id = item_id join committees on committees.id = requests.committee_id
      where owed is not null and committees.closed_at is null and ${late} between ${REMINDERS[0].days}::int and ${FORGOTTEN}::int
        and not exists (select from capacity_reminders noted where noted.item_id = requests.item_id and noted.due_on = requests.due_on and noted.stage = case ${stage} end)
      order by due_on, item_id limit ${limit}
    ), taken as (
      insert into capacity_reminders (item_id, due_on, stage) select item_id, due_on, stage from due on conflict do nothing returning item_id
    )
    select due.item_id as "itemId", stage, owed, due_on::text as "dueOn", symbol, title, confidentiality, slug, coalesce((
      select json_agg(json_build_object('id', people.id, 'email', people.email, 'locale', people.locale) order by people.name, people.id)
      from people where people.disabled_at is null and ${unconflicted({ item: plain`due.item_id` })}
        and exists (select from memberships join committees on committees.id = memberships.committee_id
          where memberships.person_id = people.id and memberships.committee_id = due.committee and ${mandateRuns}
            and (memberships.role = 'secretary' or (people.id = due.author_id and due.owed in (${plain.words(...REQUESTERS_ACTS)}))))
    ), '[]') as told
    from due join taken on taken.item_id = due.item_id`);
  return [...rows];
}

export const PAGE_SIZE = 50;

export type RequestLine = Pick<
  Capacity,
  "state" | "provider" | "startsOn" | "endsOn" | "women" | "men" | "evaluations"
> & {
  id: string;
  title: string;
  symbol: string | null;
  owed: CapacityAct | null;
  dueOn: string | null;
  openedOn: string;
};

/** One page of adopted requests that the reader may see, the latest adopted first. */
export async function pageOf(actor: Actor, committeeId: string, query: RequestQuery, day: string, size = PAGE_SIZE) {
  const back = openedPlaceOf(query.before);
  const from = back ?? openedPlaceOf(query.after);
  const lines = await db().execute<RequestLine>(plain`
    select items.id, items.title, items.symbol, requests.state, provider, starts_on::text as "startsOn", ends_on::text as "endsOn",
      women, men, evaluations, owed, due_on::text as "dueOn", opened_on::text as "openedOn"
    from capacity_requests requests join items on items.id = requests.item_id
    where requests.committee_id = ${committeeId} and ${readableBy(actor, committeeId)} and ${narrowed(query, day)} and ${beyond(from, back !== undefined)}
    order by opened_on ${back ? plain`asc, requests.item_id desc` : plain`desc, requests.item_id`} limit ${size + 1}`);
  const more = lines.length > size;
  const rows = lines.slice(0, size);
  if (back) rows.reverse();
  const place = (row: RequestLine | undefined): OpenedPlace | undefined =>
    row && { openedOn: row.openedOn, id: row.id };
  return {
    rows,
    previous: back ? (more ? place(rows[0]) : undefined) : from && place(rows[0]),
    next: back || more ? place(rows.at(-1)) : undefined,
  };
}

function narrowed({ state, standing, area, openTo }: RequestQuery, day: string): Plain {
  const level = standing?.startsWith("level") && `[{"level": ${standing.slice(5)}}]`;
  const asked = [
    plain`true`,
    state && plain`requests.state = ${state}`,
    standing === "owed" && plain`requests.owed is not null`,
    standing === "overdue" && plain`requests.owed is not null and requests.due_on < ${day}::date`,
    standing === "delivered" && plain`requests.state in ('delivered', 'evaluated', 'closed')`,
    level && plain`requests.evaluations @> ${level}::jsonb`,
    area && plain`items.area = ${area}`,
    openTo && OPEN_TO_COMMITTEE,
  ];
  return plain.join(
    asked.filter((condition) => typeof condition === "object"),
    " and ",
  );
}

/** Rows after a place, the latest first; before it when read backwards. */
function beyond(from: OpenedPlace | undefined, backwards: boolean): Plain {
  if (!from) return plain`true`;
  const { openedOn, id } = from;
  return backwards
    ? plain`opened_on >= ${openedOn}::date and (opened_on > ${openedOn}::date or requests.item_id < ${id}::uuid)`
    : plain`opened_on <= ${openedOn}::date and (opened_on < ${openedOn}::date or requests.item_id > ${id}::uuid)`;
}
