/** Everything there is to ask of a committee and of some items in it. */

import { and, eq } from "drizzle-orm";
import { committeeId, demoId, personId } from "@/db/cast";
import { db } from "@/db/client";
import { yearOf } from "@/db/demo/calendar";
import { items } from "@/db/schema/items";
import { STEP_ACTIONS } from "@/lib/rules/route";
import type { Status } from "@/lib/rules/words";
import { actionsOf } from "./call";
import { ITEM_ACTIONS } from "./item-actions";
import type { Asked } from "./same-answer";
import { type House, type Placed } from "./situations";

/** In no document of the demo. */
export const WORD = "zirconium";
export const STAGES = ["submitted", "inReview", "inBallot", "adopted", "deferred"] as const satisfies Status[];

export type Filed = { id: string; attachmentId: string };

/** Every address that may hold an item, a count of items or a name on one, and every act. */
export async function everything(done: readonly Filed[], but: readonly string[] = []): Promise<Asked[]> {
  const elsewhere = await db()
    .select({ id: items.id, status: items.status })
    .from(items)
    .where(and(eq(items.committeeId, committeeId("rac")), eq(items.confidentiality, "committee")));
  // One of each stage: who may be asked there, and how busy they are, counts what is known.
  const others = STAGES.flatMap((status) => elsewhere.find((item) => item.status === status)?.id ?? []);
  const ofProject = PROJECT_PAGES.map((part) => `/c/rac/projects/${PROJECT}${part}`);
  const pages = [...COMMITTEE_PAGES, ...ofProject].map((path) => ({ path }));
  const ofItems = [...done.map(({ id }) => id), ...others].flatMap((id) =>
    ITEM_PAGES.map((part) => ({ path: `/c/rac/items/${id}${part}` })),
  );
  // A record of what one may read is signed anew each time; of what one may not, there is none.
  const records = done.flatMap(({ id }) => [
    ...RECORD_PAGES.map((part) => ({ path: `/c/rac/items/${id}${part}` })),
    { path: `/c/rac/explain?item=${id}&person=${personId("Merdan")}&act=commentItem` },
  ]);
  return [...pages, ...ofItems, ...records, ...done.flatMap((item) => acts(item, but))];
}

export const COMMITTEE_PAGES = [
  "/",
  "/profile",
  "/profile/interests",
  "/profile/security",
  "/c/rac",
  "/c/weg",
  "/c/rac/items",
  "/c/rac/items/new",
  ...["updated", "submitted", "deadline", "title"].flatMap((sort) => [
    `/c/rac/items?sort=${sort}&direction=up`,
    `/c/rac/items?sort=${sort}&direction=down`,
  ]),
  `/c/rac/items?q=${WORD}`,
  "/c/rac/follow-up",
  `/c/rac/follow-up?q=${WORD}`,
  "/c/rac/follow-up/capacity",
  "/c/rac/follow-up/capacity?standing=owed&openTo=committee",
  `/c/rac/follow-up?project=${demoId("project", "P-01")}`,
  ...["open", "closed", ...STAGES].map((status) => `/c/rac/items?status=${status}`),
  "/c/rac/items?kind=policyNote",
  "/c/rac/items?delegation=TJ",
  `/c/rac/items?author=${personId("Madina")}`,
  "/c/rac/items?deadline=week",
  "/c/rac/items?deadline=overdue",
  `/c/rac/search?q=${WORD}`,
  "/c/rac/search?q=water",
  "/c/rac/search?q=RAC/PN",
  "/c/rac/projects",
  "/c/rac/projects.xml",
  "/c/rac/projects/new",
  "/c/rac/projects/imports",
  "/c/rac/projects/imports/template.csv",
  "/c/rac/projects/imports/template.xlsx",
  "/api/c/rac/projects?q=P",
  "/c/rac/decisions",
  `/c/rac/decisions?q=${WORD}`,
  "/c/rac/decisions?outcome=adopted",
  "/c/rac/monitoring",
  "/c/rac/monitoring/indicators",
  ...["kinds", "quarters", "reviews", "recommendations", "capacity", "delivered", "levels"].map(
    (table) => `/c/rac/lists/figures.csv?table=${table}`,
  ),
  ...["items", "decisions", "projects", "follow-up", "capacity", "lights", "members", "interests"].flatMap((name) => [
    `/c/rac/lists/${name}.csv`,
    `/c/rac/lists/${name}.xlsx`,
  ]),
  `/c/rac/lists/values.csv?project=${demoId("project", "P-01")}`,
  "/c/rac/lists/figures.xlsx?table=recommendations",
  "/c/rac/reports",
  "/c/rac/reports/5a0b1f0e-0000-4000-8000-000000000000",
  "/c/rac/reports/5a0b1f0e-0000-4000-8000-000000000000/pdf",
  "/c/rac/items?reviews=owed&openTo=committee",
  "/c/rac/members",
  "/c/rac/interests",
  "/c/rac/rulebook",
  "/c/rac/explain",
  "/c/rac/rulebook/policyNote/0",
  "/api/c/rac/workflows/policyNote/0",
  "/profile/availability",
];

/** The project that the items are about. */
export const PROJECT = demoId("project", "P-01");
/** Of a project: what is said of it, and its plan with its values. */
export const PROJECT_PAGES = [
  "",
  "/edit",
  "/edit/partners",
  "/report/pdf",
  "/report/docx",
  "/verify",
  "/results",
  "/results/indicators/new",
  `/results/indicators/${demoId("indicator", "P-01", "OP2")}`,
  `/results/indicators/${demoId("indicator", "P-01", "OP2")}/edit`,
  `/results/periods/${demoId("period", "P-01", String(yearOf(new Date()) - 1))}`,
];
export const RECORD_PAGES = ["/record", "/record/pdf", "/record/docx", "/verify", "/dossier"];
export const ITEM_PAGES = [
  "",
  "/publication",
  "/corrigendum",
  "/print",
  "/notices",
  "/compare",
  "/scores",
  "/edit",
  "/follow-up",
  "/document/pdf",
  "/document/docx",
];

/** Everything that may be sent to an item, well formed, so that only the item decides. */
function acts({ id, attachmentId }: Filed, but: readonly string[]): Asked[] {
  const known = actionsOf(".next");
  const placed: Placed = {
    id,
    attachmentId,
    reviewId: id,
    ballotId: id,
    conflictId: id,
    pinnedId: id,
    recommendationId: id,
  };
  const somebody = personId("Merdan");
  const house = {
    committeeId: committeeId("rac"),
    slug: "rac",
    somebody,
    idle: somebody,
    people: { secretary: personId("Ulugbek") },
    interested: { personId: somebody, because: "organisationNamed", interestId: id },
  } as unknown as House;
  const steps = STEP_ACTIONS.map((action): [string, Record<string, string>] => [
    "steps#takeStep",
    { itemId: id, action, reason: "Because.", days: "7" },
  ]);
  const own = Object.entries(ITEM_ACTIONS).filter(([act]) => !but.includes(act));
  const commands = [...own.map(([, command]) => command(house, placed)), ...steps];
  const posted = commands.map(([name, fields]): Asked => {
    const [noun, exported] = name.split("#");
    const action = known.get(`lib/${noun}/actions.ts#${exported}`);
    if (!action) throw new Error(`No server action ${name} in the build.`);
    return {
      path: action.page,
      method: "POST",
      headers: { "next-action": action.id, accept: "text/x-component" },
      body: () => {
        const form = new FormData();
        for (const [field, value] of Object.entries(fields)) form.append(`_1_${field}`, value);
        form.append("0", JSON.stringify([{}, "$K1"]));
        return form;
      },
    };
  });
  const upload = () => {
    const form = new FormData();
    form.append("files", new File(["a,b"], "annex.csv"));
    return form;
  };
  return [
    ...posted,
    { path: `/api/attachments/${attachmentId}` },
    { path: `/api/items/${id}/attachments`, method: "POST", headers: { accept: "application/json" }, body: upload },
  ];
}
