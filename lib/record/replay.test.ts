import { eq } from "drizzle-orm";
import fc from "fast-check";
import { db } from "@/db/client";
import { items } from "@/db/schema/items";
import { expect, test } from "@/db/testing";
import { act, type Body, found } from "@/e2e/committee";
import { FAR, filed } from "@/e2e/filed";
import { assignReviewer } from "@/lib/assignments/perform";
import { openBallotOf } from "@/lib/ballots/store";
import { commentItem } from "@/lib/comments/perform";
import { announceConsensus, answerConsensus } from "@/lib/consensus/perform";
import { CONSENSUS_ANSWERS } from "@/lib/consensus/schema";
import { saveDraft } from "@/lib/drafts/perform";
import { sampleOf } from "@/lib/kinds/samples";
import { giveAdvice, respondToAssignment } from "@/lib/reviews/perform";
import { firstBroken } from "@/lib/rules/chain";
import { replay } from "@/lib/rules/replay";
import { STEP_ACTIONS } from "@/lib/rules/route";
import { CHOICES, CONFIDENTIALITIES } from "@/lib/rules/words";
import { hashOf } from "@/lib/session/hash";
import { answerSilence, extendSilence } from "@/lib/silence/perform";
import { SILENCE_ANSWERS } from "@/lib/silence/schema";
import { takeStep } from "@/lib/steps/perform";
import { castBallot } from "@/lib/votes/perform";
import { entriesOf, onRecord } from "./store";

type Deed = { what: (typeof DEEDS)[number]; nth: number };
const DEEDS = [
  ...STEP_ACTIONS,
  "silence",
  "extend",
  "consensus",
  "announce",
  "save",
  "assign",
  "respond",
  "advise",
  "vote",
  "vote",
  "vote",
  "comment",
] as const;

const deeds = fc.array(fc.record({ what: fc.constantFrom(...DEEDS), nth: fc.nat(11) }), {
  minLength: 10,
  maxLength: 40,
});

test("whatever people do to an item, in whatever order, its record tells its row", async () => {
  test.setTimeout(300_000);
  const body = await found(2);
  const moved = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      deeds,
      fc.constantFrom("draft", "submitted", "inReview", "returned", "inBallot", "inSilence", "inConsensus"),
      async (done, from) => {
        const id = await filed(body, "policyNote", from);
        for (const deed of done) await attempt(body, id, deed);
        const [row] = await db()
          .select({ status: items.status, revision: items.revision, ...onRecord })
          .from(items)
          .where(eq(items.id, id));
        const entries = await entriesOf(id);
        expect(firstBroken(hashOf, id, entries)).toBeUndefined();
        if (row?.status === "draft") return;
        const { text: _, ...told } = replay(entries);
        expect(told).toEqual(row);
        moved.add(row?.status ?? "");
      },
    ),
    { numRuns: 15 },
  );
  expect(moved.size).toBeGreaterThan(3);
});

/** By somebody who may, if anybody may now; a refusal leaves nothing. */
async function attempt(body: Body, itemId: string, { what, nth }: Deed): Promise<void> {
  const [item] = await db().select().from(items).where(eq(items.id, itemId));
  const { author, secretary, chair, reviewers, heads } = body;
  const [reviewer] = reviewers;
  const head = heads[nth % heads.length] ?? author;
  const { revision = 0, version = 1 } = item ?? {};
  switch (what) {
    case "save": {
      const confidentiality = CONFIDENTIALITIES[nth % 2];
      const data = { ...sampleOf("policyNote"), title: `Title ${nth}` };
      return void (await act(author, (acting) =>
        saveDraft(acting, { itemId, version, data, ...(confidentiality && { confidentiality }) }),
      ));
    }
    case "assign":
      return void (await act(secretary, (acting) =>
        assignReviewer(acting, { itemId, personId: reviewer.id, ...(nth % 2 && { dueOn: `2099-01-${10 + nth}` }) }),
      ));
    case "respond":
      return void (await act(reviewer, (acting) =>
        respondToAssignment(acting, { itemId, response: "accepted", reason: "" }),
      ));
    case "advise":
      return void (await act(reviewer, (acting) =>
        giveAdvice(acting, { itemId, revision, position: "recommend", comments: "Sound." }),
      ));
    case "silence":
      return void (await act(head, async (acting) => {
        const ballotId = (await openBallotOf(acting.tx, itemId))?.ballot.id ?? itemId;
        const answer = SILENCE_ANSWERS[nth % 4] ?? "object";
        return answerSilence(acting, { itemId, ballotId, answer, text: "The annex’s figures." });
      }));
    case "extend":
      return void (await act(chair, async (acting) => {
        const ballotId = (await openBallotOf(acting.tx, itemId))?.ballot.id ?? itemId;
        const expiresAt = `20${50 + nth}-01-02T12:00`;
        return extendSilence(acting, { itemId, ballotId, expiresAt, reason: "Because." });
      }));
    case "consensus":
      return void (await act(head, async (acting) => {
        const ballotId = (await openBallotOf(acting.tx, itemId))?.ballot.id ?? itemId;
        const answer = CONSENSUS_ANSWERS[nth % 5] ?? "object";
        return answerConsensus(acting, { itemId, ballotId, answer, text: "The annex’s figures." });
      }));
    case "announce":
      return void (await act(chair, async (acting) => {
        const ballotId = (await openBallotOf(acting.tx, itemId))?.ballot.id ?? itemId;
        const meeting = { meeting: "Fourth meeting", metOn: "2026-11-30", remarks: "" };
        return announceConsensus(acting, { itemId, ballotId, ...meeting });
      }));
    case "comment":
      return void (await act(author, (acting) => commentItem(acting, { itemId, body: `Remark ${nth}` })));
    case "vote":
      return void (await act(head, async (acting) => {
        const open = await openBallotOf(acting.tx, itemId);
        const choice = CHOICES[nth % 3] ?? "approve";
        return castBallot(acting, { itemId, ballotId: open?.ballot.id ?? itemId, choice, reason: "" });
      }));
    default:
      for (const who of [author, secretary, chair]) {
        const taken = await act(who, (acting) =>
          takeStep(acting, { itemId, action: what, reason: "Because.", note: "", expiresAt: FAR }),
        );
        if (taken.ok) return;
      }
  }
}
