import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, getTableColumns, inArray, isNotNull, sql as sqlOf } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { list, Plain, sql } from "@/db/plain";
import * as parts from "@/db/schema/project-parts";
import { projectEvents, projects } from "@/db/schema/projects";
import type { Entry } from "@/lib/rules/project-changes";
import { CORE_FIELDS, type PartName, type ProjectCore, type ProjectFacts } from "@/lib/rules/project-facts";
import { PART_NAMES, PROJECT_PARTS } from "@/lib/rules/project-parts";

const TABLES = {
  partners: parts.projectPartners,
  places: parts.projectPlaces,
  sectors: parts.projectSectors,
  tags: parts.projectTags,
  markers: parts.projectMarkers,
  budgets: parts.projectBudgets,
  transactions: parts.projectTransactions,
  locations: parts.projectLocations,
  documents: parts.projectDocuments,
} as const satisfies Record<PartName, unknown>;

export type Recorded = ProjectFacts & { id: string; version: number; updatedAt: string };

/** Projects with all they are made of, in the order of their ids; numbers as they were written. */
export async function factsOf(ids: readonly string[], on: Pick<Tx, "execute"> = db()): Promise<Recorded[]> {
  if (ids.length === 0) return [];
  const rows = await on.execute<Recorded>(
    sql`select ${FACTS} from projects where id = any(${`{${ids.join(",")}}`}::uuid[]) order by id`,
  );
  return [...rows];
}

/** Names of the schema, as they stand. */
const name = (text: string) => new Plain([`"${text}"`], []);

function columns(table: object, fields: readonly string[], told: (field: string, column: Plain) => Plain): Plain[] {
  const known = table as Record<string, { name: string }>;
  return fields.map((field) => told(field, name(known[field]?.name ?? field)));
}

const listOf = (part: PartName): Plain => {
  const fields = Object.entries(PROJECT_PARTS[part]);
  // As text: JSON's numbers are read as floating point.
  const decimals = new Set(fields.flatMap(([field, { is }]) => (is === "decimal" ? [field] : [])));
  const pairs = columns(TABLES[part], [...fields.map(([field]) => field), "kept"], (field, column) =>
    decimals.has(field) ? sql`${sql.words(field)}, ${column}::text` : sql`${sql.words(field)}, ${column}`,
  );
  const links = part === "documents" ? sql` and url is not null` : sql``;
  return sql`(select coalesce(json_agg(json_build_object(${sql.join(pairs, ", ")}) order by position), '[]')
    from ${name(tableName(part))} where project_id = projects.id${links}) as ${name(part)}`;
};

const tableName = (part: PartName) => `project_${part}`;

/** The columns of a project with all it is made of, where `projects` is read. */
export const FACTS: Plain = sql.join(
  [
    sql`projects.id, projects.version, to_json(projects.updated_at) #>> '{}' as "updatedAt"`,
    ...columns(projects, CORE_FIELDS, (field, column) => sql`projects.${column} as ${name(field)}`),
    ...PART_NAMES.map(listOf),
  ],
  ", ",
);

/** One project with all it is made of: what to ask for. */
export const factsQuery = (id: string) => sql`select ${FACTS} from projects where id = ${id}`;

/** Every assessment of a project's risk as its record tells it: by framework, oldest first. */
export const assessmentsQuery = (id: string) =>
  list(sql`
  select framework, code, assessed_on::text as "assessedOn", reason from project_risks
  where project_id = ${id} order by framework collate "C", assessed_on, recorded_at, project_risks.id`);

export async function assessmentsOf(tx: Tx, id: string): Promise<Entry[]> {
  const [found] = await tx.execute<{ all: Entry[] }>(sql`select ${assessmentsQuery(id)} as all`);
  return found?.all ?? [];
}

/** Adds a project without its parts; answers its id. */
export async function addProject(
  tx: Tx,
  committeeId: string,
  core: ProjectCore,
  { countries, by }: { countries: string[]; by: string },
): Promise<string> {
  const id = randomUUID();
  await tx.insert(projects).values({ ...ownOf(core), id, committeeId, countries, savedBy: by });
  return id;
}

/** Writes a project's own fields, and counts the save; answers its version now. */
export async function changeProject(
  tx: Tx,
  id: string,
  change: Partial<ProjectCore> & { countries?: string[]; risks?: string[] },
  by: string,
): Promise<number> {
  const [row] = await tx
    .update(projects)
    .set({ ...change, savedBy: by, updatedAt: sqlOf`now()`, version: sqlOf`${projects.version} + 1` })
    .where(eq(projects.id, id))
    .returning({ version: projects.version });
  if (!row) throw new Error(`No project ${id} to change.`);
  return row.version;
}

const ownOf = (core: ProjectCore) =>
  Object.fromEntries(CORE_FIELDS.map((field) => [field, core[field]])) as ProjectCore;

type WithParts = { id: string; facts: Pick<ProjectFacts, PartName> };

/** PostgreSQL takes 65,535 parameters in one statement. */
const ROWS_AT_ONCE = 2_000;

/** Lets these lists of these projects be as told, in that order. Files kept with a project stay. */
export async function replaceParts(
  tx: Tx,
  all: readonly WithParts[],
  names: readonly PartName[] = PART_NAMES,
): Promise<void> {
  const ids = all.map(({ id }) => id);
  for (const part of names) {
    const table = TABLES[part];
    const links = part === "documents" ? isNotNull(parts.projectDocuments.url) : undefined;
    await tx.delete(table).where(and(inArray(table.projectId, ids), links));
    const known = Object.keys(getTableColumns(table));
    const rows = all.flatMap(({ id, facts }) =>
      facts[part].map((entry, position) => ({
        ...Object.fromEntries(Object.entries(entry).filter(([field]) => known.includes(field))),
        projectId: id,
        position,
      })),
    );
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      await tx.insert(table).values(rows.slice(at, at + ROWS_AT_ONCE) as never);
  }
}

type NewEvent = { projectId: string; actorId: string; act: string; version: number; data?: Record<string, unknown> };

/** The one door into a project's record. Whoever comes through it holds the project's lock, or has just added it. */
export const record = (tx: Tx, event: NewEvent) => tx.insert(projectEvents).values(event);
