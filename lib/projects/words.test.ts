import { db } from "@/db/client";
import { projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { found } from "@/e2e/committee";
import { COUNT_LIMIT, placeText } from "@/lib/listing/schema";
import { PROJECT_SORTS, projectQueryOf } from "./schema";
import { listOf, PAGE_SIZE, pageOf } from "./store";

const MANY = 1300;
/** Each in so many projects that it is found in another way: few, many everywhere, and many that all stand at one end. */
const WORDS = {
  Tunnel: (nth: number) => nth % 100 === 0,
  Canal: (nth: number) => nth % 2 === 0,
  Harbour: (nth: number) => nth >= MANY - 600,
};
const AREAS = ["energy", "trade", "culture"] as const;

test("what says a word is found whole and in every order, whether few say it, many, or many at one end", async () => {
  const { committeeId, secretary } = await found();
  const other = await found();
  const row = (nth: number, owner: string) => ({
    committeeId: owner,
    code: `P-${nth}`,
    title: `${(nth * 7) % MANY} ${Object.entries(WORDS)
      .flatMap(([word, says]) => (says(nth) ? [word] : []))
      .join(" ")}`,
    area: AREAS[nth % 3] ?? "trade",
    countries: [nth % 5 ? "TJ" : "UZ"],
    status: "active" as const,
    plannedEnd: nth % 4 ? `20${30 + (nth % 40)}-01-0${1 + (nth % 9)}` : null,
    updatedAt: new Date(Date.UTC(2026, 0, 1) + ((nth * 11) % MANY) * 1000),
  });
  const all = Array.from({ length: MANY }, (_, nth) => row(nth, committeeId));
  await db()
    .insert(projects)
    .values(all.concat(row(0, other.committeeId)));
  const whole = (params: Record<string, string>) =>
    pageOf(secretary, committeeId, projectQueryOf(params), MANY).then(({ rows }) => rows);

  for (const sort of PROJECT_SORTS)
    for (const direction of ["up", "down"]) {
      // oxlint-disable no-await-in-loop -- one order after the other, page after page
      const everything = await whole({ sort, direction });
      for (const [q, narrowing] of [
        ["tunnel", {}],
        ["canals", {}],
        ["harbour", {}],
        ["canal", { area: "trade", country: "UZ" }],
      ] as const) {
        const name = `${q}, ${sort} ${direction}`;
        const expected = everything.filter(
          ({ title, area, countries }) =>
            title.toLowerCase().includes(q.replace(/s$/, "")) &&
            (!("area" in narrowing) || (area === "trade" && countries.includes("UZ"))),
        );
        const asked = { q, sort, direction, ...narrowing };
        const ids = expected.map(({ id }) => id);
        expect(
          (await whole(asked)).map(({ id }) => id),
          name,
        ).toEqual(ids);
        const first = await listOf(secretary, committeeId, projectQueryOf(asked));
        expect(first.count, name).toBe(Math.min(ids.length, COUNT_LIMIT + 1));
        expect(first.page.rows, name).toEqual(expected.slice(0, PAGE_SIZE));
        const { next } = first.page;
        if (!next) continue;
        const second = (await listOf(secretary, committeeId, projectQueryOf({ ...asked, after: placeText(next) })))
          .page;
        expect(second.rows, name).toEqual(expected.slice(PAGE_SIZE, 2 * PAGE_SIZE));
        const before = placeText(second.previous ?? next);
        const back = (await listOf(secretary, committeeId, projectQueryOf({ ...asked, before }))).page;
        expect(back, name).toEqual({ rows: first.page.rows, next });
      }
    }
});

test("a code or an identifier is found by how it begins, in either case, and no sign in it stands for another", async () => {
  const { committeeId, secretary } = await found();
  const of = (code: string, identifier: string, title = "A bridge") => ({
    committeeId,
    code,
    identifier,
    title,
    area: "trade" as const,
    countries: ["TJ"],
    status: "active" as const,
  });
  await db()
    .insert(projects)
    .values([
      of("P-12", "TJ-MOF-12"),
      of("p-120", "A_9", "Says p-12 in its title"),
      of("XP-12", "AB9"),
      of("Ж-7", "KG-2"),
      of("Z-1", "KG-3", "Road P-12"),
    ]);
  const codes = async (q: string) =>
    (await pageOf(secretary, committeeId, projectQueryOf({ q }))).rows.map(({ code }) => code);
  expect(await codes("p-12")).toEqual(["P-12", "p-120", "Z-1"]);
  expect(await codes("tj-mof-1")).toEqual(["P-12"]);
  expect(await codes("a_9")).toEqual(["p-120"]);
  expect(await codes("%1")).toEqual([]);
  expect(await codes("Ж-7")).toEqual(["Ж-7"]);
});
