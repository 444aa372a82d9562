/** Short ways to write the tables of a filing, and what content may refer to. */

import type { CRITERIA } from "@/lib/kinds/oversight-review/ratings";
import type { RIAM_CATEGORIES } from "@/lib/rules/riam";
import type { Content } from "./story";

export type Demo = {
  /** The calendar day so many days from now. */
  day: (fromNow: number) => string;
  /** The id of a project by its code. */
  project: (code: string) => string;
};

type Course = { from: number | null; since: number | null; to: number | null; now: number | null };

/** `level measure direction`, as in "outcome percentage falling". */
export function indicator(
  code: string,
  name: string,
  sort: string,
  unit: string | null,
  course: Course,
  source: string,
  comment: string | null = null,
) {
  const [level, measure, direction] = sort.split(" ");
  const { from: baseline, since: baselineYear, to: target, now: actual } = course;
  return {
    code,
    name,
    level,
    measure,
    direction,
    unit,
    baseline,
    baselineYear,
    target,
    actual,
    cites: null,
    source,
    comment,
  };
}
export const course = (from: number, since: number, to: number, now: number | null): Course => ({
  from,
  since,
  to,
  now,
});
export const inWords: Course = { from: null, since: null, to: null, now: null };

export const achieved = (name: string, due: string, achievedOn: string) => ({
  name,
  due,
  state: "achieved",
  achievedOn,
  comment: null,
});
export const milestone = (
  name: string,
  due: string,
  state: "notStarted" | "underway" | "delayed" | "dropped",
  comment: string | null = null,
) => ({
  name,
  due,
  state,
  achievedOn: null,
  comment,
});

type Scores = [a1: number, a2: number, b1: number, b2: number, b3: number];
export const riam = (
  component: string,
  category: (typeof RIAM_CATEGORIES)[number],
  [a1, a2, b1, b2, b3]: Scores,
  justification: string,
  option: string | null = null,
) => ({
  component,
  category,
  option,
  a1,
  a2,
  b1,
  b2,
  b3,
  justification,
});

export const safeguards = (framework: string, code: string, date: string, reason: string) => ({
  framework,
  code,
  date,
  reason,
  transboundary: "none",
  affected: [] as string[],
  acrossBorders: null as string | null,
});

/** What may reach beyond the border, whom, and how it is watched. */
export const acrossBorders = (transboundary: "possible" | "likely", affected: string[], said: string) => ({
  transboundary,
  affected,
  acrossBorders: said,
});

/** Each criterion with its rating and evidence; `notAssessed` with its reason. */
export const rated = (ratings: Record<(typeof CRITERIA)[number], [rating: string, because: string]>) =>
  Object.entries(ratings).map(([criterion, [rating, said]]) => {
    const assessed = rating !== "notAssessed";
    return { criterion, rating, evidence: assessed ? said : null, because: assessed ? null : said };
  });

export const finding = (
  statement: string,
  value: string,
  asOf: string,
  source: string,
  link: string | null = null,
) => ({
  statement,
  value,
  asOf,
  source,
  link,
  cites: null,
});
export const advised = (text: string, addressee: string, due: string) => ({ text, addressee, due });

export const messages = (...all: string[]) => all.map((message) => ({ message }));
export const problem = (statement: string, size: string, causes: string, whyNow: string) => ({
  statement,
  size,
  causes,
  whyNow,
});
export const option = (
  name: string,
  description: string,
  impacts: string,
  equity: string,
  cost: string,
  monitoring: string,
) => ({
  name,
  description,
  impacts,
  equity,
  cost,
  monitoring,
});
export const proposed = (what: string, who: string, when: string) => ({ what, who, when });
export const barrier = (obstacle: string, answer: string) => ({ barrier: obstacle, answer });
export const evidence = (claim: string, source: string, level: number, link: string | null = null) => ({
  claim,
  source,
  level,
  link,
});

export const requester = (
  authority: string,
  country: string,
  province: string,
  contactName: string,
  contactEmail: string,
) => ({
  authority,
  country,
  province,
  contactName,
  contactEmail,
  contactPhone: null,
});
export const group = (description: string, women: number, men: number) => ({
  description,
  size: women + men,
  women,
  men,
});
export const competence = (name: string, current: number, desired: number, use: string) => ({
  competence: name,
  current,
  desired,
  use,
});
export const resource = (
  what: string,
  provider: "requester" | "committee" | "partner",
  amount: number | null = null,
  currency: string | null = null,
) => ({
  what,
  provider,
  amount,
  currency,
});

/** A filing with the dates of one table's rows moved, so that they lie about the present. */
export const redated = (filing: Content, table: string, column: string, days: readonly string[]): Content => ({
  ...filing,
  [table]: (filing[table] as Content[]).map((row, nth) => ({ ...row, [column]: days[nth] ?? row[column] })),
});
