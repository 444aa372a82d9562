/** The targets of each Sustainable Development Goal, as in A/RES/70/1: `6` has `6.1` … `6.b`. */
const TARGETS_OF_GOAL = {
  1: "1 2 3 4 5 a b",
  2: "1 2 3 4 5 a b c",
  3: "1 2 3 4 5 6 7 8 9 a b c d",
  4: "1 2 3 4 5 6 7 a b c",
  5: "1 2 3 4 5 6 a b c",
  6: "1 2 3 4 5 6 a b",
  7: "1 2 3 a b",
  8: "1 2 3 4 5 6 7 8 9 10 a b",
  9: "1 2 3 4 5 a b c",
  10: "1 2 3 4 5 6 7 a b c",
  11: "1 2 3 4 5 6 7 a b c",
  12: "1 2 3 4 5 6 7 8 a b c",
  13: "1 2 3 a b",
  14: "1 2 3 4 5 6 7 a b c",
  15: "1 2 3 4 5 6 7 8 9 a b c",
  16: "1 2 3 4 5 6 7 8 9 10 a b",
  17: "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19",
};

export const TARGETS: readonly string[] = Object.entries(TARGETS_OF_GOAL).flatMap(([goal, targets]) =>
  targets.split(" ").map((target) => `${goal}.${target}`),
);
