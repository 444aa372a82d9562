/** Every page of the product, each for somebody to whom it shows something. */

import { and, eq, isNull } from "drizzle-orm";
import { type CastName, committeeId, delegationId, demoId, personId } from "@/db/cast";
import { db } from "@/db/client";
import { yearOf } from "@/db/demo/calendar";
import { registerEntries } from "@/db/schema/register";
import type { KindName, Status } from "@/lib/rules/words";
import { filed } from "./filed";
import { RAC } from "./fixtures";

type Shown = { name: string; who?: CastName; at: () => string | Promise<string> };

const shown = (name: string, path: string, who?: CastName): Shown => ({ name, at: () => path, ...(who && { who }) });
const item = (who: CastName, kind: KindName, status: Status, part = ""): Shown => ({
  name: `${kind} ${status}${part}`,
  who,
  at: async () => `/c/rac/items/${await filed(RAC, kind, status)}${part}`,
});
const project = (name: string, who: CastName, part = ""): Shown =>
  shown(name, `/c/rac/projects/${demoId("project", "P-01")}${part}`, who);
async function publicDecision(): Promise<string> {
  const inRac = and(eq(registerEntries.committeeId, committeeId("rac")), isNull(registerEntries.withdrawnAt));
  const [entry] = await db()
    .select({ address: registerEntries.address })
    .from(registerEntries)
    .where(inRac)
    .orderBy(registerEntries.decidedAt)
    .limit(1);
  if (!entry) throw new Error("The demo has published nothing.");
  return `/register/rac/${entry.address}`;
}
const framework = (name: string, who: CastName, part = "", project = "P-01") =>
  shown(name, `/c/rac/projects/${demoId("project", project)}/results${part}`, who);
const LAST_YEAR = String(yearOf(new Date()) - 1);
const YEAR_BEFORE = String(yearOf(new Date()) - 2);
const ADMIN = `/admin/committees/${committeeId("rac")}`;

export const PAGES: Shown[] = [
  shown("sign-in", "/sign-in"),
  shown("sign-in by link", "/sign-in/link"),
  shown("a link from the mail", "/sign-in/link?token=abc"),
  shown("forgotten password", "/forgot-password"),
  shown("a spent invitation", "/invitation/abc"),
  shown("a spent reset", "/reset-password/abc"),
  shown("a spent change of address", "/confirm-email/abc"),
  shown("setting up", "/welcome?token=abc"),
  shown("nothing here", "/nowhere"),
  shown("public register", "/register"),
  shown("public register of a committee, filtered", "/register/rac?outcome=adopted&q=water"),
  shown("checkpoints", "/checkpoints"),
  shown("nothing in the public register", "/register/rac/D/1999/1"),
  { name: "public decision", at: publicDecision },

  shown("sign-out", "/sign-out", "Farrukh"),
  shown("sign-in again", "/sign-in/again", "Farrukh"),
  shown("committees", "/", "Farrukh"),
  shown("profile", "/profile", "Farrukh"),
  shown("availability", "/profile/availability", "Aizada"),
  shown("security", "/profile/security", "Farrukh"),
  shown("my interests", "/profile/interests", "Svetlana"),
  shown("second factor", "/profile/second-factor", "Farrukh"),
  shown("recovery codes", "/profile/recovery-codes", "Timur"),

  shown("inbox", "/c/rac", "Madina"),
  shown("empty inbox", "/c/weg", "Leila"),
  shown("items", "/c/rac/items", "Madina"),
  shown("filtered items", "/c/rac/items?status=open&q=water", "Ulugbek"),
  shown("no items", "/c/rac/items?q=zzzz", "Ulugbek"),
  shown("filing", "/c/rac/items/new", "Madina"),
  shown("no filing", "/c/rac/items/new", "Leila"),
  shown("search", "/c/rac/search?q=water", "Madina"),
  shown("projects", "/c/rac/projects", "Madina"),
  framework("results framework", "Madina"),
  framework("results framework to plan", "Ulugbek"),
  framework("new indicator", "Ulugbek", "/indicators/new"),
  framework("indicator", "Leila", `/indicators/${demoId("indicator", "P-01", "OP2")}`),
  framework("indicator to change", "Ulugbek", `/indicators/${demoId("indicator", "P-01", "OC1")}/edit`),
  framework("sheet to fill in", "Madina", `/periods/${demoId("period", "P-01", LAST_YEAR)}`),
  framework("values to accept", "Ulugbek", `/periods/${demoId("period", "P-01", LAST_YEAR)}`),
  framework("closed period", "Saltanat", `/periods/${demoId("period", "P-03", YEAR_BEFORE)}`, "P-03"),
  shown("filtered projects", "/c/rac/projects?status=open&risk=ebrd:B&sort=ends", "Ulugbek"),
  shown("new project", "/c/rac/projects/new", "Ulugbek"),
  shown("imports", "/c/rac/projects/imports", "Ulugbek"),
  project("project", "Madina"),
  project("project’s record", "Madina", "/verify"),
  project("project’s form", "Ulugbek", "/edit"),
  project("project’s transactions", "Ulugbek", "/edit/transactions"),
  shown("follow-up", "/c/rac/follow-up", "Madina"),
  shown("indicators by light", "/c/rac/monitoring/indicators", "Leila"),
  shown("capacity requests", "/c/rac/follow-up/capacity", "Madina"),
  shown("nothing to follow up", "/c/rac/follow-up?q=zzzz", "Leila"),
  shown("decisions", "/c/rac/decisions", "Madina"),
  shown("monitoring", "/c/rac/monitoring", "Madina"),
  shown("reports on a period", "/c/rac/reports", "Madina"),
  shown("members", "/c/rac/members", "Madina"),
  shown("register of interests", "/c/rac/interests", "Ulugbek"),
  shown("members on an earlier day", "/c/rac/members?on=2026-03-01", "Madina"),
  shown("explain to the secretary", `/c/rac/explain?person=${personId("Bakyt")}&act=fileItem`, "Ulugbek"),
  shown("rulebook", "/c/rac/rulebook", "Madina"),
  shown("version of the rules", "/c/rac/rulebook/policyNote/0", "Leila"),
  shown("nothing here, in a committee", "/c/rac/items/00000000-0000-4000-8000-000000000000", "Madina"),

  item("Madina", "oversightReview", "draft", "/edit"),
  item("Madina", "policyNote", "draft", "/edit"),
  item("Madina", "capacityRequest", "returned", "/edit"),
  item("Madina", "policyNote", "returned"),
  item("Ulugbek", "oversightReview", "submitted"),
  item("Aizada", "capacityRequest", "inReview"),
  item("Farrukh", "policyNote", "inBallot"),
  item("Farrukh", "capacityRequest", "inSilence"),
  item("Saltanat", "policyNote", "inConsensus"),
  item("Saltanat", "oversightReview", "deferred"),
  item("Leila", "oversightReview", "adopted"),
  item("Leila", "oversightReview", "adopted", "/print"),
  item("Leila", "oversightReview", "adopted", "/scores"),
  item("Ulugbek", "oversightReview", "adopted", "/follow-up"),
  shown("capacity request, evaluated", `/c/rac/items/${demoId("item", "cr-grid-dispatch")}`, "Ulugbek"),
  item("Farrukh", "policyNote", "adopted", "/verify"),
  item("Leila", "policyNote", "notAdopted"),
  item("Ulugbek", "policyNote", "adopted", "/publication"),
  item("Ulugbek", "capacityRequest", "adopted", "/corrigendum"),

  shown("administration", "/admin", "Timur"),
  shown("people", "/admin/people", "Timur"),
  shown("person", `/admin/people/${personId("Yerlan")}`, "Timur"),
  shown("invite", "/admin/people/invite", "Timur"),
  shown("committees administered", "/admin/committees", "Timur"),
  shown("new committee", "/admin/committees/new", "Timur"),
  shown("committee", ADMIN, "Timur"),
  shown("committee’s history", `${ADMIN}/history`, "Timur"),
  shown("committee’s settings", `${ADMIN}/settings`, "Timur"),
  shown("workflows", `${ADMIN}/workflows`, "Timur"),
  shown("workflow", `${ADMIN}/workflows/policyNote`, "Timur"),
  shown("versions of a workflow", `${ADMIN}/workflows/policyNote/versions`, "Timur"),
  shown("items by version", `${ADMIN}/workflows/policyNote/items`, "Timur"),
  shown("delegations", `${ADMIN}/delegations`, "Timur"),
  shown("new delegation", `${ADMIN}/delegations/new`, "Timur"),
  shown("delegation", `${ADMIN}/delegations/${delegationId("rac", "TJ")}`, "Timur"),
  shown("grant a role", `${ADMIN}/roles/new`, "Timur"),
  shown("role", `${ADMIN}/roles/${demoId("membership", "rac", "Madina", "member")}`, "Timur"),
  shown(
    "explain",
    `/admin/explain?person=${personId("Rustam")}&act=openBallot&committee=${committeeId("rac")}&tie=author`,
    "Timur",
  ),
  shown("record", "/admin/audit", "Timur"),
  shown("caught mail", "/dev/mail", "Timur"),
];
