import { db } from "@/db/client";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { filed } from "@/e2e/filed";
import { saveDraft } from "@/lib/drafts/perform";
import { committeesFor } from "@/lib/frame/store";
import { waitingFor } from "@/lib/inbox/store";
import { sampleOf } from "@/lib/kinds/samples";
import { itemQueryOf } from "@/lib/listing/schema";
import { listOf } from "@/lib/listing/store";
import { papersOf } from "@/lib/papers/store";
import { KIND_NAMES, type Status } from "@/lib/rules/words";
import { hitsFor } from "@/lib/search/store";
import { itemFor } from "./store";

test("an item comes with everything that hangs on it", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "adopted");
  const row = await itemFor(body.observer, body.committeeId, id);
  expect(row).toMatchObject({ author: "author", delegation: { en: "Delegation 0" }, decision: { outcome: "adopted" } });
  const papers = await papersOf(id, null);
  expect(papers.events.map(({ act }) => act).toReversed()).toEqual([
    "submit",
    "startReview",
    "assignReviewer",
    "respondToAssignment",
    "giveAdvice",
    "openBallot",
    "castBallot",
    "castBallot",
    "castBallot",
    "adopt",
  ]);
  expect(papers.ballots[0]?.votes).toHaveLength(3);
  expect(papers.ballots[0]?.seats.map(({ name }) => name.en)).toEqual(["Delegation 0", "Delegation 1", "Delegation 2"]);
  expect(papers.reviews[0]).toMatchObject({ name: "reviewer-one", advisedRevision: 1 });
});

test("a vote that fails leaves a decision without a symbol", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "notAdopted");
  expect(await itemFor(body.observer, body.committeeId, id)).toMatchObject({
    decision: { outcome: "not-adopted", symbol: null },
  });
});

test("what one may not read is nothing, as if it did not exist", async () => {
  const body = await found();
  const draft = await filed(body, "policyNote", "draft");
  const closed = await filed(body, "policyNote", "submitted", { confidentiality: "restricted" });
  for (const id of [draft, closed, crypto.randomUUID()])
    expect(await itemFor(body.observer, body.committeeId, id)).toBeUndefined();
  const elsewhere = await found();
  expect(await itemFor(elsewhere.chair, elsewhere.committeeId, closed)).toBeUndefined();
});

test("every page asks a fixed number of questions, whatever there is to show", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "adopted");
  const before = await questions(body, id);
  for (const kind of KIND_NAMES)
    for (const status of ["submitted", "inReview", "inBallot", "adopted"] as Status[]) await filed(body, kind, status);
  expect(await questions(body, id)).toEqual(before);
  expect(before).toEqual({ frame: 1, list: 1, inbox: 1, item: 1, papers: 1, search: 1 });
});

async function questions({ secretary, committeeId }: Body, id: string) {
  const query = itemQueryOf({ status: "open", sort: "deadline" });
  return {
    frame: await counted(() => committeesFor(secretary)),
    list: await counted(() => listOf(secretary, committeeId, query)),
    inbox: await counted(() => waitingFor(secretary, committeeId)),
    item: await counted(() => itemFor(secretary, committeeId, id)),
    papers: await counted(() => papersOf(id, secretary)),
    search: await counted(() => hitsFor(secretary, committeeId, "border", 1)),
  };
}

/** How many statements are sent to the database meanwhile. */
async function counted(work: () => Promise<unknown>): Promise<number> {
  const { $client: client } = db() as unknown as { $client: { unsafe: (...sent: unknown[]) => unknown } };
  const { unsafe } = client;
  let sent = 0;
  client.unsafe = (...statement) => {
    sent += 1;
    return unsafe(...statement);
  };
  await work();
  client.unsafe = unsafe;
  return sent;
}

test("while a returned text is being changed, its readers keep the revision they know", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "returned");
  const data = { ...sampleOf("policyNote"), title: "Changed since it was returned" };
  await must(act(body.author, (acting) => saveDraft(acting, { itemId: id, version: 2, data })));
  const titleFor = async (actor: Body["author"]) => (await itemFor(actor, body.committeeId, id))?.item.data.title;
  expect(await titleFor(body.author)).toBe("Changed since it was returned");
  expect(await titleFor(body.secretary)).toBe(sampleOf("policyNote").title);
});

test("whom a step would tell is whom it tells", async () => {
  const body = await found();
  const id = await filed(body, "policyNote", "inReview");
  const { told } = await papersOf(id, null, { reader: { committeeId: body.committeeId, actorId: body.secretary.id } });
  const of = (audience: string) => told.filter((one) => one.audience === audience).map(({ name }) => name);
  expect(of("authors")).toEqual(["author"]);
  expect(of("chairs")).toEqual(["chair"]);
  // Nobody is told of what they did themselves.
  expect(of("secretaries")).toEqual([]);
  expect(of("reviewers")).toEqual(["reviewer-one"]);
  // Before the ballot opens: those who will vote.
  expect(of("electorate")).toEqual(["author", "colleague", "head-0", "head-1", "head-2"]);
});
