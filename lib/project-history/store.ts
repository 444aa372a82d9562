import "server-only";
import { db } from "@/db/client";
import { list, type Plain, sql } from "@/db/plain";
import { readableBy } from "@/lib/audience/store";
import { unlitQuery } from "@/lib/lights/store";
import type { ItemQuery } from "@/lib/listing/schema";
import { type KeyedLine, pageQuery } from "@/lib/listing/store";
import { assessmentsQuery, FACTS, factsQuery, type Recorded } from "@/lib/project-facts/store";
import { filesQuery, type ProjectFile } from "@/lib/project-files/store";
import { projectEntries, projectStanding, type Standing } from "@/lib/record/store";
import type { Entry } from "@/lib/rules/chain";
import type { FollowUp } from "@/lib/rules/follow-up";
import type { Actor } from "@/lib/rules/hats";
import type { Entry as ChangeEntry } from "@/lib/rules/project-changes";
import type { ProjectFacts } from "@/lib/rules/project-facts";
import type { ProjectRecord } from "@/lib/rules/record-bundle";
import type { RiskCode } from "@/lib/rules/risk";
import type { Light, RiskFramework } from "@/lib/rules/words";

export type Happened = {
  id: string;
  act: string;
  at: string;
  actor: string | null;
  version: number;
  data: Record<string, unknown>;
};
export type Assessed = {
  id: string;
  framework: RiskFramework;
  code: RiskCode;
  assessedOn: string;
  reason: string;
  by: string | null;
};
/** What an adopted review of the project found and asked for. */
export type Reviewed = {
  id: string;
  symbol: string | null;
  title: string;
  decidedAt: string;
  findings: { statement: string; value: string; asOf: string }[];
  /** As they are followed up. */
  recommendations: ({ text: string; addressee: string } & FollowUp)[];
};
export type ProjectHistory = {
  events: Happened[];
  risks: Assessed[];
  reviews: Reviewed[];
  record: Standing | null;
  /** How many of its indicators stand where. */
  lights: Partial<Record<Light, number>>;
  /** When its milestones that are still ahead of it were to be reached by, as expected now; the nearest first. */
  milestonesDue: string[];
  /** How many of those lights are somebody's judgement. */
  judgements: number;
};

const EVENTS = 100;
const REVIEWS = 5;

/** What was done to a project, how its risk was judged, and what the latest reviews that the reader may see say of it. */
const history = (actor: Actor, committeeId: string, id: string): Plain => sql`
    ${list(sql`select project_events.id::text, act, to_json(at) #>> '{}' as at, people.name as actor, version, data from project_events
      left join people on people.id = actor_id where project_id = ${id} order by seq desc limit ${sql.words(EVENTS)}`)} as events,
    (${projectStanding(id)}) as record,
    ${list(sql`select project_risks.id, framework, code, assessed_on as "assessedOn", reason, people.name as by from project_risks
      left join people on people.id = recorded_by where project_id = ${id} order by assessed_on desc, recorded_at desc limit 200`)} as risks,
    ${list(sql`select items.id, items.symbol, items.title, to_json(items.decided_at) #>> '{}' as "decidedAt",
        coalesce(items.data -> 'findings', '[]') as findings,
        ${list(sql`select text, addressee, due_on::text as "dueOn", response, implementation, closed_at is not null as closed from recommendations where item_id = items.id order by number`)} as recommendations
      from items where items.project_id = ${id} and items.kind = 'oversightReview' and items.status = 'adopted' and ${readableBy(actor, committeeId)}
      order by items.decided_at desc limit ${sql.words(REVIEWS)}`)} as reviews,
    (select coalesce(json_object_agg(light, count), '{}') from (
      select light, count(*)::int from indicators where project_id = ${id} and light is not null group by light) counted) as lights,
    array(select coalesce(expected_on, planned_on)::text from milestones
      where project_id = ${id} and achieved_on is null and not dropped order by 1 limit 200) as "milestonesDue",
    (select count(judgement_id)::int from indicators where project_id = ${id}) as judgements`;

type Asked = { id: string; today: string; items: ItemQuery };
type Found = Recorded & ProjectHistory & { files: ProjectFile[]; lines: KeyedLine[]; unlit: boolean };

/**
 * A project of a committee with all it is made of, its history, its files and a page of the items about it that the
 * reader may see: one question, as it all is at one instant. It tells too whether lights of the committee are of an
 * earlier day than today. Nothing where the committee has no such project.
 */
export async function wholeOf(actor: Actor, committeeId: string, { id, today, items }: Asked) {
  const about = await pageQuery(actor, committeeId, { ...items, project: id });
  const [found] = await db().execute<Found>(sql`select ${FACTS}, ${history(actor, committeeId, id)},
      ${filesQuery(id)} as files, ${about.lines} as lines, ${unlitQuery(committeeId, today)} as unlit
    from projects where id = ${id} and committee_id = ${committeeId}`);
  if (!found) return undefined;
  const { events, record, risks, reviews, lights, milestonesDue, judgements, files, lines, unlit, ...project } = found;
  return {
    project: project as Recorded,
    history: { events, record, risks, reviews, lights, milestonesDue, judgements } satisfies ProjectHistory,
    files,
    page: about.paged(lines),
    unlit,
  };
}

type Told = {
  project: Omit<ProjectRecord["project"], "committee" | "facts">;
  facts: ProjectFacts;
  assessments: ChangeEntry[];
  /** What lists and counts go by: its countries, and the present category of each framework. */
  countries: string[];
  risks: string[];
  entries: Required<Entry>[];
};

/** A project as it stands and its entries, of one instant; nothing where the committee has none of that id. */
export async function recordedIn(committeeId: string, id: string): Promise<Told | undefined> {
  const [found] = await db().execute<Told>(sql`select
      json_build_object('id', id, 'code', code, 'identifier', identifier, 'title', title, 'language', language, 'status', status, 'version', version) as project,
      (select to_json(facts) from (${factsQuery(id)}) facts) as facts,
      ${assessmentsQuery(id)} as assessments, countries, risks,
      ${list(projectEntries(id))} as entries
    from projects where id = ${id} and committee_id = ${committeeId}`);
  return found;
}
