import "server-only";
import { notFound } from "next/navigation";
import { requireAdmin } from "@/lib/audit/loaders";
import { listCommittees } from "@/lib/committees/store";
import { itemFor } from "@/lib/dossier/store";
import { loadFrame } from "@/lib/frame/loaders";
import { factsOf } from "@/lib/items/perform";
import { mayInCommittee, mayOnItem } from "@/lib/rules/access";
import { answerTo } from "./perform";
import { ACTS, partsOfSymbol, readQuestion, tableOf } from "./schema";
import * as store from "./store";

type Query = Record<string, string | string[] | undefined>;

/** Rights in a committee and to those of its items that the secretary reads, for its secretaries. */
export async function loadExplanation(slug: string, query: Query) {
  const { actor, committee } = await loadFrame(slug);
  if (!mayInCommittee(actor, "explainRights", committee.id).ok) notFound();
  const asked = readQuestion(query);
  const [people, row] = await Promise.all([
    store.peopleOf(committee.id),
    asked.item ? itemFor(actor, committee.id, asked.item) : undefined,
  ]);
  // Who reviews an item and who is in conflict with it is told to those who may know, of the items they may read.
  if (asked.item && !(row && mayOnItem(actor, "seeConflicts", factsOf(row.item, row)).ok)) notFound();
  const acts = [...(row ? [...ACTS.item, ...ACTS.step] : []), ...ACTS.committee];
  const known = people.some(({ id }) => id === asked.person);
  const act = acts.find((one) => one === asked.act);
  const answer = known && act ? await answerTo(asked, act, committee, row) : undefined;
  return { asked, committee, people, acts, item: row?.item, answer, missing: Boolean(asked.act) && !answer };
}

/**
 * The same for administrators, in any committee. They read no items: what is asked of one is answered for
 * any item in the state they suppose, and none is looked up, so that nothing can be learned of one.
 */
export async function loadExplanationAnywhere(query: Query) {
  const member = await requireAdmin("seeRights");
  const asked = readQuestion(query);
  const [people, committees] = await Promise.all([store.everybody(), listCommittees()]);
  const symbol = partsOfSymbol(asked.symbol);
  const committee = symbol
    ? committees.find((one) => one.symbol === symbol.committee)
    : committees.find(({ id }) => id === asked.committee);
  const { act } = asked;
  const place = committee ?? committees[0];
  const inPlace = act && (tableOf(act) === "administration" || committee);
  const supposed = { ...asked, kind: symbol?.kind ?? asked.kind };
  const known = people.some(({ id }) => id === asked.person);
  const answer = act && known && inPlace && place ? await answerTo(supposed, act, place) : undefined;
  const strange = asked.symbol !== "" && !committee;
  return { member, asked: supposed, people, committees, committee, answer, strange, missing: Boolean(act) && !answer };
}
