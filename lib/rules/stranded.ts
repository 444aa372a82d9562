import type { Route } from "./route";
import { isFinal } from "./route-check";
import type { Status } from "./words";

/** Why an item in a status could not go on under a route: it has no such status, or no step leads on from it. */
type Stranding = "lacksStatus" | "noStep";

export function strandingOf(route: Route, status: Status): Stranding | null {
  if (!route.some((row) => row.from === status || row.to === status)) return "lacksStatus";
  return isFinal(status) || route.some((row) => row.from === status) ? null : "noStep";
}

/** Those of some open items that a route would leave without a way on, each with the reason. */
export const strandedBy = <I extends { status: Status }>(route: Route, items: readonly I[]) =>
  items.flatMap((item) => {
    const stranding = strandingOf(route, item.status);
    return stranding ? [{ ...item, stranding }] : [];
  });
