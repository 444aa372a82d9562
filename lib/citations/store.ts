import "server-only";
import { db } from "@/db/client";
import { type Plain, sql } from "@/db/plain";
import type { Source } from "@/lib/kinds/citations";
import { frameworkOf } from "@/lib/lights/store";

/** More values than this nobody chooses from; of a project the latest come first. */
export const MOST_VALUES = 200;

/** What an item may cite now: the files it holds, and the accepted values of a project of its committee. */
export const citableIn = (itemId: string, projectId: string | null): Promise<Source[]> =>
  read(sql`${filesOf(itemId)} and attachments.removed_at is null union all (${valuesOf(itemId)}
    and p.project_id = ${projectId}::uuid and m.state = 'accepted' order by p.ends_on desc, name limit ${sql.words(MOST_VALUES)})`);

/** Everything an item holds or held, and these values of its committee's projects, whatever became of them. */
export const citedIn = (itemId: string, valueIds: readonly string[]): Promise<Source[]> =>
  read(sql`${filesOf(itemId)} union all ${valuesOf(itemId)}
    and m.state in ('accepted', 'superseded') and m.id::text in (select json_array_elements_text(${JSON.stringify(valueIds)}::json))`);

/** What is measured in this project, or in the projects of these indicators, as far as they are of the item's committee. */
export async function frameworksOf(itemId: string, { projectId = null, indicatorIds = [] }: Sought) {
  const rows = await db().execute<{ id: string }>(sql`
    select projects.id from projects join items on items.committee_id = projects.committee_id and items.id = ${itemId}
    where projects.id = ${projectId}::uuid or projects.id in (select project_id from indicators
      where id::text in (select json_array_elements_text(${JSON.stringify(indicatorIds)}::json)))`);
  return Promise.all(rows.map(async ({ id }) => ({ projectId: id, ...(await frameworkOf(db(), id)) })));
}
type Sought = { projectId?: string | null; indicatorIds?: readonly string[] };

const read = async (rows: Plain): Promise<Source[]> => [...(await db().execute<Source>(rows))];

const filesOf = (itemId: string) => sql`
  select 'file' as of, attachments.id, attachments.sha256 as as, attachments.name, null::jsonb as measured, attachments.removed_at is not null as gone,
    (select 'file:' || later.id || ':' || later.sha256 from attachments later where later.item_id = attachments.item_id and later.name = attachments.name
      and later.removed_at is null and later.id <> attachments.id limit 1) as instead, null::jsonb as indicator
  from attachments where attachments.item_id = ${itemId}`;

/** Totals alone: a part of a disaggregation is not what a period came to. */
const valuesOf = (itemId: string) => sql`
  select 'value' as of, m.id, m.value::text as as,
    i.code || ' · ' || i.title as name, jsonb_build_object('from', p.starts_on, 'until', p.ends_on, 'unit', i.unit) as measured,
    m.state <> 'accepted' as gone,
    (select 'value:' || next.id || ':' || next.value from measurements next where next.indicator_id = m.indicator_id and next.period_id = m.period_id
      and next.dimension = m.dimension and next.part = m.part and next.state = 'accepted' and next.id <> m.id) as instead,
    jsonb_build_object('projectId', i.project_id, 'id', i.id) as indicator
  from measurements m join indicators i on i.id = m.indicator_id join reporting_periods p on p.id = m.period_id
    join projects on projects.id = i.project_id join items on items.committee_id = projects.committee_id and items.id = ${itemId}
  where m.dimension = '' and m.value is not null`;
