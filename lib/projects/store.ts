import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
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
