import type { ListName } from "@/lib/rules/words";
import { type CastName, committeeId, demoId, personId } from "../cast";

/** Lists that people of the cast keep under a name: the address's query, without the question mark. */
const VIEWS: [CastName, string, string][] = [
  ["Madina", "My open items", "author=me&status=open"],
  ["Madina", "Environment, adopted", "area=environment&status=adopted&sort=submitted"],
  ["Ulugbek", "To screen", "status=submitted&sort=submitted&direction=up"],
  ["Ulugbek", "Overdue", "status=open&deadline=overdue&sort=deadline"],
  ["Saltanat", "Ballots that close this week", "status=inBallot&deadline=week&sort=deadline"],
  ["Yerlan", "Записки в голосовании", "kind=policyNote&status=inBallot"],
];

/** And of projects. */
const PROJECT_VIEWS: typeof VIEWS = [
  ["Ulugbek", "Ending soon", "due=quarter&sort=ends"],
  ["Madina", "Environment, under way", "area=environment&status=open"],
];

export const viewRows = () => [...rowsOf("items", VIEWS), ...rowsOf("projects", PROJECT_VIEWS)];

const rowsOf = (list: ListName, views: typeof VIEWS) =>
  views.map(([who, name, query]) => ({
    list,
    id: demoId("view", who, name),
    committeeId: committeeId("rac"),
    personId: personId(who),
    name,
    query,
  }));
