import type { Route, Step } from "./route";

/** One row of a route that another version has not, or has otherwise. */
export type RowChange =
  | { change: "added"; after: Step }
  | { change: "removed"; before: Step }
  | { change: "changed"; before: Step; after: Step };

/** What differs between two routes, row by row; a row is known by where it starts and what it does. */
export function diffOfRoutes(before: Route, after: Route): RowChange[] {
  const removed = before.filter((step) => !twinOf(after, step)).map((step) => ({ change: "removed", before: step }));
  const rest = after.flatMap((step) => {
    const twin = twinOf(before, step);
    if (!twin) return [{ change: "added", after: step }];
    return sameStep(twin, step) ? [] : [{ change: "changed", before: twin, after: step }];
  });
  return [...removed, ...rest] as RowChange[];
}

const twinOf = (route: Route, { from, action }: Step) =>
  route.find((row) => row.from === from && row.action === action);

const sameStep = (one: Step, other: Step) =>
  one.to === other.to &&
  one.when === other.when &&
  Boolean(one.reason) === Boolean(other.reason) &&
  one.by.length === other.by.length &&
  one.by.every((hat) => other.by.includes(hat));
