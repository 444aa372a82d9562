import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { expect, test } from "@/db/testing";
import { sql } from "./plain";

const lines = (query: { toQuery(): unknown }) => query.toQuery();

test("values become parameters in order, however deep they stand", () => {
  const inner = sql`status = ${"draft"} and area = ${"energy"}`;
  expect(lines(sql`select 1 where ${inner} or title = ${"x"} and (${sql.join([inner, sql`true`], " or ")})`)).toEqual({
    sql: "select 1 where status = $1 and area = $2 or title = $3 and (status = $4 and area = $5 or true)",
    params: ["draft", "energy", "x", "draft", "energy"],
  });
  expect(lines(sql.join([], " and "))).toEqual({ sql: "", params: [] });
});

test("words of the rulebook stand as they are, and nothing else does", () => {
  expect(lines(sql`status in (${sql.words("draft", "in-review")}) limit ${sql.words(50)}`)).toEqual({
    sql: "status in ('draft', 'in-review') limit 50",
    params: [],
  });
  for (const word of ["it's", "a b", ""]) expect(() => sql.words(word)).toThrow("not a word of the rulebook");
});

test("it is asked as it is, and inside a query of the builder's", async () => {
  const [asked] = await db().execute<{ said: string }>(sql`select ${"o'clock; drop table people"} as said`);
  expect(asked?.said).toBe("o'clock; drop table people");
  const none = await db()
    .select({ id: people.id, said: sql<string>`${"said"}::text` })
    .from(people)
    .where(sql`${sql`people.name = ${"nobody"}`} and ${true}`);
  expect(none).toEqual([]);
  expect(
    db()
      .select()
      .from(people)
      .where(eq(people.name, sql`upper(${"a"})`))
      .toSQL().params,
  ).toEqual(["a"]);
});
