import type { Seat } from "./decision-rule";

/** What a rule can tell a seat by, in the committee's own words: its groups, its attributes, its weights as they were written. */
export const marksOf = ({ groups = [], attributes = {}, weights = {} }: Seat): string[] => [
  ...groups,
  ...Object.entries({ ...attributes, ...weights }).map(([name, value]) => `${name}: ${value}`),
];
