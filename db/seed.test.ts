import { sql } from "drizzle-orm";
import { kindOf } from "@/lib/kinds";
import { replayCapacity } from "@/lib/rules/capacity";
import { type Evaluation, LEVELS, suppressed } from "@/lib/rules/kirkpatrick";
import { CAPACITY_STATES, IMPLEMENTATIONS, KIND_NAMES, type KindName, MANAGEMENT_RESPONSES } from "@/lib/rules/words";
import en from "@/messages/en.json" with { type: "json" };
import ru from "@/messages/ru.json" with { type: "json" };
import uz from "@/messages/uz.json" with { type: "json" };
import { CAST_NAMES } from "./cast";
import { db } from "./client";
import { NotEmpty, seedDemo } from "./seed";
import { expect, test } from "./testing";

const kept = new Map<string, string>();
const keep = async (key: string, content: string) => void kept.set(key, content);
const rows = async (query: string) => [...(await db().execute(sql.raw(query)))];

test.beforeEach(() => seedDemo({ keep }));

test("every kind stands in every status of its route", async () => {
  const found = await rows("select distinct kind, status from items");
  for (const kind of KIND_NAMES)
    for (const { to } of kindOf(kind).route) expect(found).toContainEqual({ kind, status: to });
  expect(found).toContainEqual({ kind: "policyNote", status: "draft" });
});

test("whatever was submitted has a symbol and its revisions, and symbols have no gaps", async () => {
  expect(await rows("select id from items where (status <> 'draft') <> (symbol is not null)")).toEqual([]);
  expect(
    await rows("select id from items i where revision <> (select count(*) from revisions r where r.item_id = i.id)"),
  ).toEqual([]);
  expect(
    await rows(`
      with numbered as (
        select committee_id, split_part(symbol, '/', 2) || '/' || split_part(symbol, '/', 3) as series, split_part(symbol, '/', 4)::int as number from items where symbol is not null
        union all
        select committee_id, split_part(symbol, '/', 2) || '/' || split_part(symbol, '/', 3), split_part(symbol, '/', 4)::int from (
          select committee_id, symbol from decisions union select committee_id, symbol from announcements) given where symbol is not null
      ), series as (
        select committee_id, series, min(number) as first, max(number) as last, count(distinct number) as count from numbered group by 1, 2
      )
      select s.* from series s full join counters c using (committee_id, series)
      where s.first is distinct from 1 or s.count <> s.last or s.last is distinct from c.last`),
  ).toEqual([]);
});

test("symbols follow the order of submission, decisions that of adoption", async () => {
  expect(
    await rows(`
      select * from (
        select split_part(symbol, '/', 4)::int as number, row_number() over (
          partition by committee_id, kind, split_part(symbol, '/', 3)
          order by (select submitted_at from revisions r where r.item_id = items.id and number = 1)) as nth
        from items where symbol is not null) ordered where number <> nth`),
  ).toEqual([]);
});

test("decided items have one decision, of a closed ballot, and the rest have none", async () => {
  expect(
    await rows(`
      select i.id from items i left join decisions d on d.item_id = i.id left join ballots b on b.id = d.ballot_id
      where (i.status in ('adopted', 'notAdopted')) <> (d.item_id is not null)
         or (d.outcome = 'adopted') <> (i.status = 'adopted') or (d.symbol is not null) <> (d.outcome = 'adopted' and b.procedure <> 'silence')
         or d.outcome <> b.outcome or d.decided_at <> b.closed_at or d.decided_at <> i.decided_at`),
  ).toEqual([]);
  expect(
    await rows(
      "select id from items i where (status in ('inBallot', 'inSilence', 'inConsensus')) <> exists (select from ballots b where b.item_id = i.id and closed_at is null)",
    ),
  ).toEqual([]);
  expect(
    await rows("select id from ballots where closed_at is null and closes_at <= now() and procedure <> 'consensus'"),
  ).toEqual([]);
});

test("the events of an item lead to where it stands, one after the other", async () => {
  expect(
    await rows(`
      select i.id, i.status from items i
      where i.status <> coalesce((select to_status from events e where e.item_id = i.id and to_status is not null order by e.id desc limit 1), 'draft')`),
  ).toEqual([]);
  expect(
    await rows(`
      select * from (
        select item_id, from_status, lag(to_status, 1, 'draft') over steps as before, at, lag(at) over steps as earlier
        from events where to_status is not null window steps as (partition by item_id order by id)) told
      where from_status <> before or at < earlier`),
  ).toEqual([]);
  expect(await rows("select id from events where at > now()")).toEqual([]);
  expect(
    await rows(
      // To make a decision public changes nothing in the item.
      "select e.id from events e join items i on i.id = e.item_id where e.at < i.created_at or (e.at > i.updated_at and e.act <> 'publishDecision')",
    ),
  ).toEqual([]);
});

test("what was submitted satisfies its kind", async () => {
  for (const { kind, data } of await rows("select i.kind, r.data from revisions r join items i on i.id = r.item_id"))
    expect(
      kindOf(kind as KindName)
        .fields.strict()
        .parse(data),
    ).toEqual(data);
});

test("adopted requests stand in every state of their life as their record tells it, one of them evaluated by too few", async () => {
  const requests = await rows(`
    select capacity_requests.*, opened_on::text, since::text, starts_on::text, ends_on::text,
      (select json_agg(data order by id) from events where events.item_id = capacity_requests.item_id) as entries
    from capacity_requests`);
  expect(new Set(requests.map(({ state }) => state))).toEqual(new Set(CAPACITY_STATES));
  for (const {
    entries,
    opened_on,
    since,
    provider,
    place,
    starts_on,
    ends_on,
    hours,
    women,
    men,
    ...row
  } of requests) {
    const told = replayCapacity(
      String(opened_on),
      (entries as Record<string, unknown>[]).map((data) => ({ data })),
    );
    const { state, before, evaluations } = row;
    const days = { startsOn: starts_on, endsOn: ends_on };
    expect({ ...days, state, before, evaluations, since, provider, place, hours, women, men }).toEqual(told);
  }
  const levels = requests.flatMap(({ evaluations }) => evaluations as Evaluation[]);
  expect(new Set(levels.map(({ level }) => level))).toEqual(new Set(LEVELS));
  expect(levels.filter(suppressed).length).toBeGreaterThan(0);
  const adopted = await rows("select id from items where kind = 'capacityRequest' and status = 'adopted'");
  expect(requests).toHaveLength(adopted.length);
});

test("recommendations are followed up: every response, every state of implementation, some closed, all on record", async () => {
  const [told] = await rows(`
    select array_agg(distinct coalesce(response, 'none')) as responses, array_agg(distinct implementation) as implementations,
      count(*) filter (where closed_at is not null)::int as closed, count(*) filter (where closed_at is null and due_on < current_date)::int as late,
      (select count(*)::int from follow_ups) as entries,
      (select count(*)::int from events where data ? 'recommendation') as events
    from recommendations`);
  expect(new Set(told?.responses as string[])).toEqual(new Set([...MANAGEMENT_RESPONSES, "none"]));
  expect(new Set(told?.implementations as string[])).toEqual(new Set(IMPLEMENTATIONS));
  expect([Number(told?.closed), Number(told?.late)].map((count) => count > 0)).toEqual([true, true]);
  expect(told?.entries).toBe(told?.events);
});

test("there is something to show: overdue and coming deadlines, several languages, both committees, files", async () => {
  const [shown] = await rows(`
    select count(*)::int as items, count(distinct language)::int as languages, count(distinct committee_id)::int as committees,
      count(*) filter (where language = 'ru')::int as russian,
      (select count(*) from reviews r join items i on i.id = r.item_id
        where due_at < now() and advised_revision is null and response <> 'declined' and i.status = 'inReview')::int as overdue,
      (select count(*) from ballots where closed_at is null and closes_at < now() + interval '7 days')::int as closing,
      (select count(*) from revisions where number > 1)::int as resubmitted,
      (select count(*) from votes where superseded_at is not null)::int as changed
    from items`);
  expect(shown?.items).toBeGreaterThanOrEqual(40);
  expect(shown).toMatchObject({ languages: 4, committees: 2 });
  for (const [word, fewest] of Object.entries({ russian: 9, overdue: 2, closing: 2, resubmitted: 2, changed: 2 }))
    expect(Number(shown?.[word]), word).toBeGreaterThanOrEqual(fewest);
  const files = await rows("select storage_key, size::int as size from attachments");
  expect(files.length).toBeGreaterThanOrEqual(4);
  for (const { storage_key: key, size } of files) expect(Buffer.byteLength(kept.get(String(key)) ?? "")).toBe(size);
});

test("everybody in the cast is introduced in every language", () => {
  for (const messages of [en, ru, uz]) expect(Object.keys(messages.cast).sort()).toEqual([...CAST_NAMES].sort());
});

test("a database with people in it is left alone", async () => {
  await expect(seedDemo({ keep })).rejects.toThrow(NotEmpty);
});
