import "server-only";
import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { items } from "@/db/schema/items";
import { projects } from "@/db/schema/projects";
import { readableBy } from "@/lib/audience/store";
import type { Actor } from "@/lib/rules/hats";

/** The projects a committee monitors, each with how many of its items the reader may see. */
export const projectsOf = (actor: Actor, committeeId: string) =>
  db()
    .select({
      id: projects.id,
      code: projects.code,
      title: projects.title,
      area: projects.area,
      countries: projects.countries,
      status: projects.status,
      startsOn: projects.startsOn,
      endsOn: projects.endsOn,
      items: sql<number>`(select count(*)::int from (select 1 from ${items} where ${items.projectId} = ${projects.id} and ${readableBy(actor, committeeId)} limit 1000) readable)`,
    })
    .from(projects)
    // In a query of one table Drizzle leaves the tables' names away, and the count would compare an item with itself.
    .innerJoin(committees, eq(committees.id, projects.committeeId))
    .where(eq(projects.committeeId, committeeId))
    .orderBy(asc(projects.code))
    .limit(500);

export async function projectIn(committeeId: string, id: string) {
  const [project] = await db()
    .select()
    .from(projects)
    .where(and(eq(projects.id, id), eq(projects.committeeId, committeeId)));
  return project;
}

const MOST_CHOICES = 30;

export type ProjectChoices = {
  choices: { value: string; label: string }[];
  /** Whether the committee has further ones. */
  more: boolean;
};

/**
 * The first projects whose code and title hold these words, and the one chosen already whatever they are; the words
 * may be a project's id. One that has ended stays, for what is filed about it afterwards.
 */
export async function choicesOf(
  committeeId: string,
  { words = "", chosen = "" }: { words?: string | undefined; chosen?: string | undefined },
): Promise<ProjectChoices> {
  const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const isChosen = sql<boolean>`${projects.id}::text in (${chosen}, ${words})`;
  const rows = await db()
    .select({ id: projects.id, code: projects.code, title: projects.title })
    .from(projects)
    .where(
      and(
        eq(projects.committeeId, committeeId),
        or(sql`${projects.code} || ' · ' || ${projects.title} ilike ${like}`, isChosen),
      ),
    )
    .orderBy(desc(isChosen), asc(projects.code))
    .limit(MOST_CHOICES + 1);
  const choices = rows
    .slice(0, MOST_CHOICES)
    .map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }));
  return { choices, more: words !== "" || rows.length > MOST_CHOICES };
}
