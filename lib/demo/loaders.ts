import "server-only";
import { env } from "@/lib/env";
import type { Role } from "@/lib/rules/words";
import * as store from "./store";

/** What somebody is here for, told by the weightiest of their roles. */
const SITUATIONS = ["files", "reviews", "presides", "watches", "administers"] as const;
type Situation = (typeof SITUATIONS)[number];

export type Cast = ReturnType<typeof loadCast>[number]["people"][number];

/** The people one can sign in as with one click, by what they are here for; nobody outside the demo. */
export function loadCast() {
  if (!env().MAJLIS_DEMO) return [];
  const cast = store.cast().map(({ key, name, isAdmin, isDisabled = false, places }) => {
    const roles = Object.values(places).flatMap(({ roles }) => roles);
    return { person: key, name, isDisabled, situation: isAdmin ? ("administers" as const) : situationOf(roles) };
  });
  return SITUATIONS.map((situation) => ({ situation, people: cast.filter((one) => one.situation === situation) }));
}

function situationOf(roles: readonly Role[]): Situation {
  if (roles.includes("chair") || roles.includes("secretary")) return "presides";
  if (roles.includes("reviewer")) return "reviews";
  return roles.includes("member") ? "files" : "watches";
}
