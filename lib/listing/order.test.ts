import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { renewOrder } from "@/db/migrate";
import { items } from "@/db/schema/items";
import { people } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { listPeople } from "@/lib/people/store";
import { projectQueryOf } from "@/lib/projects/schema";
import { pageOf as pageOfProjects } from "@/lib/projects/store";
import { itemQueryOf, placeText } from "./schema";
import { pageOf } from "./store";

/** As a reader looks for them: Tajik, Russian, Kazakh, Kyrgyz, Uzbek, Turkmen and English, capital letters or not. */
const READ = [
  "ABRIDGED",
  "abroad",
  "ädim",
  "Çeşme",
  "Oʻtloq",
  "Project 2",
  "Project 10",
  "Şäher",
  "zeal",
  "Азот",
  "Әлем",
  "Гармӣ",
  "Ғалла",
  "дарё",
  "Ежевика",
  "ёлка",
  "Жайлау",
  "Канал",
  "Қазақ",
  "Нур",
  "Ңан",
  "Орол",
  "Өмүр",
  "Ҳосил",
  "Чорва",
  "ҷавоб",
  "Ячмень",
];
const shuffled = READ.toSorted((one, other) => (one.slice(1) < other.slice(1) ? -1 : 1));

test("items and projects are read in order in every language, over the borders of pages, forwards and back", async () => {
  const { committeeId, author, secretary } = await found();
  await db()
    .insert(items)
    .values(
      shuffled.map((title, at) => ({
        committeeId,
        kind: "policyNote" as const,
        status: "submitted" as const,
        title,
        symbol: `S/${at}`,
        revision: 1,
        authorId: author.id,
      })),
    );
  await db()
    .insert(projects)
    .values(
      shuffled.map((title, at) => ({
        committeeId,
        code: `P-${at + 1}`,
        title,
        area: "energy" as const,
        countries: [],
        status: "active" as const,
      })),
    );
  const walked = async (page: (query: Record<string, string>) => ReturnType<typeof pageOf | typeof pageOfProjects>) => {
    const seen: string[] = [];
    let query: Record<string, string> = {};
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- pages follow one another
      const { rows, previous, next } = await page(query);
      if (previous) {
        // oxlint-disable-next-line no-await-in-loop
        const back = await page({ before: placeText(previous) });
        expect(back.rows.map(({ title }) => title)).toEqual(seen.slice(-4));
      }
      seen.push(...rows.map(({ title }) => title));
      if (!next) return seen;
      query = { after: placeText(next) };
    }
  };
  for (const direction of ["up", "down"] as const) {
    const read = direction === "up" ? READ : READ.toReversed();
    // oxlint-disable-next-line no-await-in-loop
    expect(
      await walked((at) => pageOf(secretary, committeeId, itemQueryOf({ sort: "title", direction, ...at }), 4)),
    ).toEqual(read);
    // oxlint-disable-next-line no-await-in-loop
    expect(
      await walked((at) =>
        pageOfProjects(secretary, committeeId, projectQueryOf({ sort: "title", direction, ...at }), 4),
      ),
    ).toEqual(read);
  }
  const codes = (await pageOfProjects(secretary, committeeId, projectQueryOf({}), 40)).rows.map(({ code }) => code);
  expect(codes).toEqual(READ.map((_, at) => `P-${at + 1}`));
});

test("people are read in order, over the borders of pages", async () => {
  await db()
    .insert(people)
    .values(shuffled.map((name) => ({ name, email: `${randomUUID()}@majlis.example` })));
  const seen: string[] = [];
  for (let after: string | undefined; seen.length < READ.length; ) {
    // oxlint-disable-next-line no-await-in-loop -- pages follow one another
    const page = (await listPeople({ q: "", ...(after && { after }) }, 4)).slice(0, 4);
    expect(page.length).toBeGreaterThan(0);
    seen.push(...page.map(({ name }) => name));
    after = page.at(-1)?.id;
  }
  expect(seen).toEqual(READ);
});

test("the order comes from an index, and which texts are equal is what it was", async () => {
  const { committeeId } = await found();
  const plans = {
    items_title: sql`select id from items where committee_id = ${committeeId} and (title collate "reading", id) > ('Ғ'::text, ${randomUUID()}::uuid) order by title collate "reading", id limit 50`,
    projects_title: sql`select id from projects where committee_id = ${committeeId} and (title collate "reading", id) > ('Ғ'::text, ${randomUUID()}::uuid) order by title collate "reading", id limit 50`,
    projects_order: sql`select id from projects where committee_id = ${committeeId} order by code collate "reading", id limit 50`,
    people_name: sql`select id from people where (name, id) > (select name, id from people limit 1) order by name, id limit 50`,
  };
  for (const [index, query] of Object.entries(plans)) {
    // oxlint-disable-next-line no-await-in-loop
    const plan = await db().transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      await tx.execute(sql`set local enable_sort = off`);
      await tx.execute(sql`set local enable_bitmapscan = off`);
      return JSON.stringify(await tx.execute(sql`explain ${query}`));
    });
    expect(plan, index).toContain(index);
    expect(plan, index).not.toContain("Sort");
  }
  const [same] = await db().execute(
    sql`select 'Ё' collate "reading" = 'ё' as letters, 'P-2' collate "reading" = 'P-02' as numbers, 'ё' collate "reading" = U&'\\0435\\0308' as marks`,
  );
  expect(same).toEqual({ letters: false, numbers: false, marks: false });
});

test("indexes in reading order are made anew once the library of languages is another", async ({ database }) => {
  expect(await renewOrder(database.owner)).toEqual([]);
  await database.owner`update pg_collation set collversion = '1.2.3' where collname = 'reading'`;
  expect(await renewOrder(database.owner)).toEqual([
    "delegations_code",
    "indicators_code",
    "indicators_result",
    "items_title",
    "people_name",
    "projects_area",
    "projects_order",
    "projects_ranking",
    "projects_status",
    "projects_title",
  ]);
  expect(await renewOrder(database.owner)).toEqual([]);
});
