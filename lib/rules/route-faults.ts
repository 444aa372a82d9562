import { at, type Fault, fault, isObject, keyFaults, listFaults, wordFaults } from "./fault";
import { HATS } from "./hats";
import { CONDITIONS, STEP_ACTIONS } from "./route";
import { STATUSES } from "./words";

/** More rows than any two statuses and actions make sense of. */
export const MOST_ROWS = 80;

/** What keeps a value from being a route at all, with the path of each fault. What a route means, `check` asks. */
export function routeFaults(value: unknown, path = "route"): Fault[] {
  if (Array.isArray(value) && value.length > MOST_ROWS) return fault(path, "tooMany", { most: MOST_ROWS });
  return listFaults(value, path, (row, where) => {
    if (!isObject(row)) return fault(where, "notObject");
    const { reason, when } = row;
    return [
      ...keyFaults(row, ["from", "action", "to", "by", "when", "reason"], where),
      ...wordFaults(row.from, STATUSES, at(where, "from")),
      ...wordFaults(row.action, STEP_ACTIONS, at(where, "action")),
      ...wordFaults(row.to, STATUSES, at(where, "to")),
      ...hatFaults(row.by, at(where, "by")),
      ...(when === undefined ? [] : wordFaults(when, Object.keys(CONDITIONS), at(where, "when"))),
      ...(reason === undefined || typeof reason === "boolean" ? [] : fault(at(where, "reason"), "notBoolean")),
    ];
  });
}

/** A list of hats, empty while nobody was chosen: that is a fault of the route, not of its form. */
function hatFaults(by: unknown, path: string): Fault[] {
  if (by === undefined) return fault(path, "missing");
  if (!Array.isArray(by)) return fault(path, "notList");
  return by.flatMap((hat, index) => [
    ...wordFaults(hat, HATS, at(path, index)),
    ...(by.indexOf(hat) < index ? fault(at(path, index), "repeated") : []),
  ]);
}
