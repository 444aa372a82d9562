import "server-only";
import type { ItemRow } from "@/lib/dossier/store";
import { factsOf } from "@/lib/items/perform";
import { kindOf } from "@/lib/kinds";
import { type Explanation, explain, type Question } from "@/lib/rules/explain";
import type { Actor, ItemFacts } from "@/lib/rules/hats";
import { replay } from "@/lib/rules/replay";
import type { Route, StepAction, StepFacts } from "@/lib/rules/route";
import type { Confidentiality } from "@/lib/rules/words";
import { type Act, type Asked, tableOf } from "./schema";
import * as store from "./store";

/** Where the question is asked: whose calendar a day is of. */
type Place = { id: string; timezone: string; today: string };

export type Answer = {
  person: store.Somebody;
  act: Act;
  day: string;
  /** By what is known today. */
  now: Explanation;
  /** By what was known at the end of that day, when that is another answer: what the server said then. */
  then: Explanation | null;
};

/** One question answered, by what is known today and by what was known on that day. */
export async function answerTo(asked: Asked, act: Act, place: Place, row?: ItemRow): Promise<Answer | undefined> {
  const day = asked.on ?? place.today;
  const person = await store.somebodyOn(asked.person ?? "", day, place.timezone);
  if (!person) return undefined;
  const about = row
    ? await itemOn(row, person, day, place)
    : supposedItem(asked, person, place, (await store.storedRoute(place.id, asked.kind)) ?? kindOf(asked.kind).route);
  const ask = (held: readonly store.Held[]) => {
    const conflicts = about.conflict ? [{ itemId: about.item.id, level: about.conflict }] : [];
    return explain(questionOf(act, store.asActor({ ...person, held: [...held] }, conflicts), place, about));
  };
  const [now, then] = [ask(person.held), ask(person.held.filter(({ grantedLater }) => !grantedLater))];
  const same = JSON.stringify([now.verdict, now.hats]) === JSON.stringify([then.verdict, then.hats]);
  return { person, act, day, now, then: same ? null : then };
}

type About = { item: ItemFacts; route: Route; facts: StepFacts; conflict: Actor["conflicts"][number]["level"] | null };

/** Every condition met: for days gone by, and for items that are only supposed. */
const MET: StepFacts = { complete: true, adviceOwed: 0, adviceGiven: 1, ballot: "adopted" };

function questionOf(act: Act, actor: Actor, { id: committeeId }: Place, { item, route, facts }: About): Question {
  const table = tableOf(act);
  if (table === "administration") return { about: table, act: act as never, actor };
  if (table === "committee") return { about: table, act: act as never, actor, committeeId };
  if (table === "step") return { about: table, act: act as StepAction, actor, item, route, facts };
  return { about: "item", act: act as never, actor, item };
}

/** An item as it stood at the end of a day: today by its row, before by its record. */
async function itemOn(row: ItemRow, person: store.Somebody, day: string, place: Place): Promise<About> {
  const { entries, conflict, part, review } = await store.tiesOn(row.item.id, person.id, day, place.timezone);
  const { route } = row.workflow;
  if (day >= place.today) {
    const complete = kindOf(row.item.kind).fields.safeParse(row.item.data).success;
    const { owed, given } = await store.adviceOn(row.item.id);
    const facts = { complete, adviceOwed: owed, adviceGiven: given, ballot: null };
    return { item: factsOf(row.item, { part, review }), route, facts, conflict };
  }
  const { status, confidentiality, actingChair } = replay(entries);
  const then = {
    ...row.item,
    status,
    confidentiality: (confidentiality as Confidentiality | undefined) ?? row.item.confidentiality,
    actingChairId: actingChair ?? null,
  };
  return { item: factsOf(then, { part, review }), route, facts: MET, conflict };
}

/** No item at all: its state is what was typed, and its author nobody unless it is the person themselves. */
function supposedItem(asked: Asked, person: store.Somebody, place: Place, route: Route): About {
  const { status, confidentiality, tie, review = null, conflict = null } = asked;
  const item: ItemFacts = {
    id: "supposed",
    committeeId: place.id,
    status,
    confidentiality,
    authorId: tie === "author" ? person.id : "somebody",
    actingChairId: null,
    part: tie === "author" ? null : (tie ?? null),
    review,
  };
  return { item, route, facts: MET, conflict };
}
