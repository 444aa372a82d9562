import { sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { seedDemo } from "@/db/seed";
import { expect, test } from "@/db/testing";
import { prefillOf } from "@/lib/kinds/oversight-review/prefill";
import { projectThen } from "./store";

type Row = Record<string, string | number | null | undefined>;
type Filed = { title: string; committee: string; filed: string; data: Record<string, unknown> };

const rowsOf = (value: unknown) => (value ?? []) as Row[];
const only = (names: readonly string[], row: Row | undefined) =>
  Object.fromEntries(names.map((name) => [name, row?.[name] || null]));

/** What the register says of an indicator, whatever is measured; numbers as numbers. */
const known = (row: Row | undefined) => ({
  ...only(["name", "level", "measure", "direction", "unit", "baselineYear"], row),
  baseline: row?.baseline == null ? null : Number(row.baseline),
});

test("the reviews of the demo say of their projects what the register said on the day of filing", async () => {
  await seedDemo({ keep: async () => {} });
  const reviews = await db().execute<Filed>(
    sql`select title, committee_id as committee, created_at::date::text as filed, data from items where kind = 'oversightReview'`,
  );
  const compared = { indicators: 0, milestones: 0, risks: 0 };
  for (const { title, committee, filed, data } of reviews) {
    const project = await transaction((tx) => projectThen(tx, committee, String(data.project), filed));
    if (!project) throw new Error(`${title} is of no project`);
    const then = prefillOf(project, filed);
    expect(data.area, title).toBe(then.area);

    for (const row of rowsOf(then.indicators)) {
      const told = rowsOf(data.indicators).find(({ code, name }) => code === row.code || name === row.name);
      if (!told) continue;
      compared.indicators += 1;
      expect(told.code, title).toBe(row.code);
      expect(known(told), `${title}: ${row.code}`).toEqual(known(row));
    }
    const targets = await db().execute<{ code: string; target: string }>(sql`
      select distinct on (i.code) i.code, t.value::text as target from indicators i
      join period_targets t on t.indicator_id = i.id and t.dimension = '' join reporting_periods p on p.id = t.period_id
      where i.project_id = ${project.id} order by i.code, p.ends_on desc`);
    for (const { code, target } of targets) {
      const told = rowsOf(data.indicators).find((row) => row.code === code);
      if (told) expect(told.target, `${title}: ${code}`).toBe(Number(target));
    }

    for (const row of rowsOf(then.milestones)) {
      const told = rowsOf(data.milestones).find(({ name }) => name === row.name);
      compared.milestones += 1;
      expect(only(["due", "achievedOn"], told), `${title}: ${row.name}`).toEqual(only(["due", "achievedOn"], row));
      if (row.state) expect(told?.state === "achieved", `${title}: ${row.name}`).toBe(row.state === "achieved");
    }

    if (!then.safeguards) continue;
    compared.risks += 1;
    const risk = ["framework", "code", "date"];
    expect(only(risk, data.safeguards as Row), title).toEqual(only(risk, then.safeguards as Row));
  }
  // Nothing is proved by comparing nothing.
  expect(Math.min(...Object.values(compared))).toBeGreaterThan(5);
});
