import "server-only";
import { type Plain, sql } from "@/db/plain";
import { notOwn, proceedingsOf } from "@/lib/audience/store";
import { OWED, TO_DECIDE } from "@/lib/recommendations/store";
import { mayInCommittee } from "@/lib/rules/access";
import { type Actor, committeeHats } from "@/lib/rules/hats";
import { REMINDERS } from "@/lib/rules/reminders";
import type { ImportState, KindName } from "@/lib/rules/words";

/** What waits for somebody besides items, as an inbox tells it. Days as `2026-11-27`. */
export type Matter = PeriodMatter | FileMatter | ReportMatter | RecommendationMatter;
/** A reporting period of a project, and so many values of it. */
export type PeriodMatter = {
  about: "period";
  projectId: string;
  code: string;
  title: string;
  startsOn: string;
  endsOn: string;
  values: number;
};
export type FileMatter = { about: "file"; name: string; state: ImportState };
export type ReportMatter = { about: "report"; from: string; until: string; state: "ready" | "failed" };
/** Open recommendations of one item, the earliest date first: their numbers in it, and whom each is addressed to. */
export type RecommendationMatter = {
  about: "recommendation";
  kind: KindName;
  title: string;
  symbol: string | null;
  numbers: number[];
  addressees: string[];
};

/**
 * What the oversight of projects has waiting for somebody in a committee: for each task a query of
 * `task, committee_id, id, since, deadline, due_on, told`, the last a `Matter`. Each reads a
 * bounded stretch of one index; what `told` needs is asked for row by row, and not at all where it is not selected.
 */
export function mattersOf(actor: Actor, committeeId: string, most: number): Plain[] {
  const limit = sql`limit ${sql.words(most)}`;
  const of = { me: sql`${actor.id}::uuid`, committeeId, limit };
  const may = (act: Parameters<typeof mayInCommittee>[1]) => mayInCommittee(actor, act, committeeId).ok;
  const matters: Plain[] = [];
  if (may("acceptValues")) matters.push(toAccept(of));
  if (may("enterValues")) matters.push(toCorrect(of));
  if (may("confirmImport")) matters.push(toConfirm(of));
  if (may("makeReport")) matters.push(toFetch(of));
  if (committeeHats(actor, committeeId).includes("secretary")) matters.push(toFollowUp(of, actor), toClose(of, actor));
  return matters;
}

type Of = { me: Plain; committeeId: string; limit: Plain };

/** Values that somebody else entered and submitted. */
const toAccept = ({ me, committeeId, limit }: Of) => sql`(
  select 'acceptValues' as task, waits.committee_id, waits.period_id as id, waits.since, null::timestamptz as deadline, null::date as due_on, ${toldOfPeriod(
    sql`waits.period_id`,
    sql`(select count(*) from measurements where period_id = waits.period_id and state = 'submitted'
      and entered_by is distinct from ${me} and submitted_by is distinct from ${me})`,
  )} as told
  from submitted_periods waits where waits.committee_id = ${committeeId} and not ${me} = any(waits.barred)
  order by waits.since, waits.period_id ${limit})`;

/** Values returned to whoever entered or submitted them. */
const toCorrect = ({ me, committeeId, limit }: Of) => sql`(
  select 'enterValues' as task, projects.committee_id, mine.period_id as id, mine.since, null::timestamptz as deadline, null::date as due_on,
    ${toldOfPeriod(sql`mine.period_id`, sql`mine.values`)} as told
  from (
    select period_id, count(*) as values, min(decided_at) as since from (
      select id, period_id, decided_at from measurements where entered_by = ${me} and state = 'returned'
      union select id, period_id, decided_at from measurements where submitted_by = ${me} and state = 'returned'
    ) returned group by period_id
  ) mine join reporting_periods periods on periods.id = mine.period_id
    join projects on projects.id = periods.project_id and projects.committee_id = ${committeeId}
  order by mine.since, mine.period_id ${limit})`;

const toldOfPeriod = (periodId: Plain, values: Plain) => sql`(
  select jsonb_build_object('about', 'period', 'projectId', projects.id, 'code', projects.code, 'title', projects.title,
    'startsOn', periods.starts_on, 'endsOn', periods.ends_on, 'values', ${values})
  from reporting_periods periods join projects on projects.id = periods.project_id where periods.id = ${periodId})`;

/** States in which a file waits for whoever sent it: to go on with, or to drop. */
const HALTED: readonly ImportState[] = ["mapping", "ready", "stale", "failed", "refused"];

const toConfirm = ({ me, committeeId, limit }: Of) => sql`(
  select 'confirmImport' as task, imports.committee_id, imports.id, coalesce(imports.finished_at, imports.created_at) as since,
    null::timestamptz as deadline, null::date as due_on, jsonb_build_object('about', 'file', 'name', imports.name, 'state', imports.state) as told
  from imports where imports.person_id = ${me} and imports.committee_id = ${committeeId} and imports.state in (${sql.words(...HALTED)})
  order by imports.created_at ${limit})`;

/** Reports that were not downloaded, until they are no longer kept; of several on one period the latest. */
const toFetch = ({ me, committeeId, limit }: Of) => sql`(
  select 'fetchReport' as task, reports.committee_id, reports.id, reports.finished_at as since,
    case when reports.state = 'ready' then reports.expires_at end as deadline, null::date as due_on,
    jsonb_build_object('about', 'report', 'from', reports.from_day, 'until', reports.until_day, 'state', reports.state) as told
  from reports where reports.person_id = ${me} and reports.committee_id = ${committeeId}
    and reports.state in ('ready', 'failed') and reports.fetched_at is null and reports.expires_at > now()
    and not exists (select from reports later where later.person_id = reports.person_id and later.committee_id = reports.committee_id
      and later.from_day = reports.from_day and later.until_day = reports.until_day and later.created_at > reports.created_at)
  order by reports.finished_at ${limit})`;

/** Items with recommendations still owed whose date is near or past: from the day on which their secretaries are first reminded. */
const toFollowUp = ({ committeeId, limit }: Of, actor: Actor) => sql`(
  select 'followUp' as task, due.committee_id, due.item_id as id, (min(due.due_on) - ${DAYS_AHEAD})::timestamp at time zone committees.timezone as since,
    (min(due.due_on) + 1)::timestamp at time zone committees.timezone as deadline, min(due.due_on) as due_on, ${TOLD_OF_DUE} as told
  from (
    select items.committee_id, items.id as item_id, items.kind, items.title, items.symbol,
      recommendations.due_on, recommendations.number, recommendations.addressee
    from recommendations join items on items.id = recommendations.item_id and ${proceedingsOf(actor)} and ${notOwn(actor)}
    where recommendations.committee_id = ${committeeId} and ${OWED}
      and recommendations.due_on <= (select (now() at time zone timezone)::date + ${DAYS_AHEAD} from committees where id = ${committeeId})
    order by recommendations.due_on, recommendations.id ${limit}
  ) due join committees on committees.id = due.committee_id
  group by due.committee_id, due.item_id, due.kind, due.title, due.symbol, committees.timezone)`;

/** Items with recommendations that were rejected or done, since the first of these was told; no date is set for it. */
const toClose = ({ committeeId, limit }: Of, actor: Actor) => sql`(
  select 'closeRecommendation' as task, due.committee_id, due.item_id as id, min(due.told_at) as since,
    null::timestamptz as deadline, null::date as due_on, ${TOLD_OF_DUE} as told
  from (
    select items.committee_id, items.id as item_id, items.kind, items.title, items.symbol,
      recommendations.due_on, recommendations.number, recommendations.addressee,
      coalesce((select max(at) from follow_ups where recommendation_id = recommendations.id), items.decided_at) as told_at
    from recommendations join items on items.id = recommendations.item_id and ${proceedingsOf(actor)} and ${notOwn(actor)}
    where recommendations.committee_id = ${committeeId} and ${TO_DECIDE}
    order by recommendations.due_on, recommendations.id ${limit}
  ) due group by due.committee_id, due.item_id, due.kind, due.title, due.symbol)`;

const TOLD_OF_DUE = sql`jsonb_build_object('about', 'recommendation', 'kind', due.kind, 'title', due.title, 'symbol', due.symbol,
  'numbers', jsonb_agg(due.number order by due.due_on, due.number), 'addressees', jsonb_agg(due.addressee order by due.due_on, due.number))`;

const DAYS_AHEAD = sql.words(-REMINDERS[0].days);
