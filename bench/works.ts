/** What is measured: each work as the app does it, the floor it is held against, and its budget (in floors). */
import { paths } from "@/app/paths";
import { actionsOf } from "@/e2e/call";
import { documentSeries } from "@/lib/rules/numbering";
import { RARE } from "./data/archive";
import { COMMITTEE, READER, SLUG } from "./data/seats";
import type { Place } from "./place";
import { type Form, opening, posting, sending, VISITOR } from "./requests";
import type { Ask } from "./rounds";

/** `times` is how often the work will be asked for, at most. */
export type Work = {
  name: string;
  budget: number;
  app: (place: Place, times: number) => Promise<Ask>;
  floor: (place: Place) => Promise<Ask>;
};

const floorPage = (path: string) => async (place: Place) => opening(place, [path], "<table");
const SHOWN = 'id="main"';

const list = (name: string, query: Record<string, string>): Work => ({
  name,
  budget: 1.5,
  app: async (place) => opening(place, [paths.items(SLUG, query)], "<tbody"),
  floor: floorPage("/list"),
});

const LIST = [list("list", {}), list("list, filtered and sorted", { status: "closed", sort: "title" })];

const ITEM: Work = {
  name: "item page",
  budget: 2,
  app: async (place) =>
    opening(
      place,
      (await decidedItems(place)).map((id) => paths.item(SLUG, id)),
      SHOWN,
    ),
  floor: floorPage("/item"),
};

const INBOX: Work = {
  name: "inbox",
  budget: 2,
  app: async (place) => opening(place, [paths.inbox(SLUG)], "<tbody"),
  floor: floorPage("/list"),
};

const REGISTER: Work = {
  name: "register",
  budget: 1,
  app: async (place) => opening(place, [paths.register()], "<tbody", VISITOR),
  floor: floorPage("/list"),
};

const search = (name: string, q: string): Work => ({
  name,
  budget: 1.5,
  app: async (place) => opening(place, [`${paths.search(SLUG)}?${new URLSearchParams({ q })}`], "<mark"),
  floor: floorPage(`/search?${new URLSearchParams({ q })}`),
});

const SEARCH = [search("search", RARE.words), search("search, a common word", "water")];

const write = (name: string, app: Work["app"]): Work => ({
  name,
  budget: 2.5,
  app,
  floor: async (place) => {
    const [itemId = ""] = await decidedItems(place);
    return posting(place, idOf("bench/floor/.next", "bench/floor/app/write/actions.ts#write"), [
      { page: "/write", fields: { itemId } },
    ]);
  },
});

const WRITE = [
  write("file", async (place, times) =>
    sending(place, idOf(".next", "lib/drafts/actions.ts#sendDraft"), await drafts(place, times)),
  ),
  write("advise", async (place) =>
    posting(place, idOf(".next", "lib/reviews/actions.ts#giveAdvice"), await reviews(place)),
  ),
  write("vote", async (place) =>
    posting(place, idOf(".next", "lib/votes/actions.ts#castBallot"), await ballots(place)),
  ),
];

export const WORKS = { list: LIST, item: [ITEM], inbox: [INBOX], register: [REGISTER], search: SEARCH, write: WRITE };
export type WorkName = keyof typeof WORKS;

const page = (name: string, budget: number, floor: string, path: (place: Place) => Promise<string> | string): Work => ({
  name,
  budget,
  app: async (place) => opening(place, [await path(place)], SHOWN),
  floor: floorPage(floor),
});

/** The portfolio: a committee's projects with their plans and values. */
export const OF_PROJECTS: Work[] = [
  page("projects", 1.5, "/list", () => paths.projects(SLUG)),
  page("projects, filtered", 1.5, "/list", () => paths.projects(SLUG, { area: "energy", status: "active" })),
  page("projects, searched", 1.5, "/search?q=irrigation", () => paths.projects(SLUG, { q: "irrigation" })),
  page("project page", 2, "/item", async (place) => paths.project(SLUG, await aProject(place))),
  page("results framework", 2, "/list", async (place) => paths.results(SLUG, await aProject(place))),
  page("sheet of a period", 2, "/list", async (place) => {
    const project = await aProject(place);
    const [period] = await place.sql<
      { id: string }[]
    >`select id from reporting_periods where project_id = ${project} order by ends_on desc limit 1`;
    return paths.reportingPeriod(SLUG, project, period?.id ?? "");
  }),
  page("monitoring", 2, "/list", () => paths.monitoring(SLUG)),
].flatMap((work) => (["projects", "monitoring"].includes(work.name) ? [work, afterWriting(work)] : [work]));

/** The same where somebody wrote something just before: then no reading that was held is true any more. */
function afterWriting(work: Work): Work {
  return {
    ...work,
    name: `${work.name}, after a write`,
    app: async (place, times) => {
      const ask = await work.app(place, times);
      return async () => {
        await place.sql`update committees set name = name where id = ${COMMITTEE}`;
        await ask();
      };
    },
  };
}

export async function aProject({ sql }: Place): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from projects where committee_id = ${COMMITTEE} and code = 'P-7'`;
  return row?.id ?? "";
}

async function decidedItems({ sql }: Place): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from items where committee_id = ${COMMITTEE} and status = 'adopted' and confidentiality = 'committee' order by updated_at desc limit 20`;
  return rows.map(({ id }) => id);
}

/** Complete drafts of the reader, each to be submitted once with the whole form. */
export async function drafts({ sql }: Place, count: number): Promise<Form[]> {
  // The archive is numbered by its items, whatever their kind: what is filed now goes on after the last of them.
  await sql`
    insert into counters (committee_id, series, last)
    select ${COMMITTEE}, ${documentSeries("policyNote", new Date().getFullYear())}, count(*) from items where committee_id = ${COMMITTEE}
    on conflict do nothing`;
  const rows = await sql<{ id: string; data: object }[]>`
    insert into items (committee_id, kind, title, area, author_id, delegation_id, project_id, data, body)
    select committee_id, kind, title, area, ${READER}, (select delegation_id from memberships where person_id = ${READER} and role = 'member'), project_id, data, body
    from generate_series(1, ${count}::int), (select * from items where kind = 'policyNote' and status = 'adopted' order by updated_at desc limit 1) model
    returning id, data`;
  return rows.map(({ id, data }) => ({
    page: paths.editItem(SLUG, id),
    fields: { itemId: id, version: "1", does: "submit", ...Object.fromEntries(typed(data, "data")) },
  }));
}

/** A form's fields by name: `data.options.0.cost`. */
const typed = (value: unknown, name: string): [string, string][] => {
  if (typeof value === "string" || typeof value === "number") return [[name, `${value}`]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => typed(inner, `${name}.${key}`));
};

async function reviews({ sql }: Place): Promise<Form[]> {
  const rows = await sql<{ id: string }[]>`
    select items.id from reviews join items on items.id = item_id
    where reviewer_id = ${READER} and response = 'accepted' and released_at is null and items.status = 'inReview' and author_id <> ${READER} order by items.id`;
  const said = {
    revision: "1",
    position: "recommendWithChanges",
    comments: "Sound, but the sources of the second table should be named.",
  };
  return rows.map(({ id }) => ({ page: paths.item(SLUG, id), fields: { itemId: id, ...said } }));
}

async function ballots({ sql }: Place): Promise<Form[]> {
  const rows = await sql<
    { id: string; item: string }[]
  >`select id, item_id as item from ballots where closed_at is null order by id`;
  return rows.map(({ id, item }) => ({
    page: paths.item(SLUG, item),
    fields: { itemId: item, ballotId: id, choice: "approve", reason: "" },
  }));
}

function idOf(build: string, action: string): string {
  const id = actionsOf(build).get(action)?.id;
  if (!id) throw new Error(`No server action ${action} in ${build}.`);
  return id;
}
