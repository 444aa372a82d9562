import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { type CandidateRow, loadedSuggestions } from "@/lib/assignments/store";
import { loadAttachments } from "@/lib/attachments/loaders";
import { type Cited, loadCited } from "@/lib/citations/loaders";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import { kindOf } from "@/lib/kinds";
import { type Papers, papersOf } from "@/lib/papers/store";
import { ITEM_ACTS, type ItemAct, mayOnItem } from "@/lib/rules/access";
import { seesEvent } from "@/lib/rules/conflict";
import { committeeHats, type Hat, hatsOf, hatsSetAside, type ItemFacts, seatOf } from "@/lib/rules/hats";
import { mayReadOthersAdvice } from "@/lib/rules/independence";
import { type Rotation, rotation, weigh } from "@/lib/rules/rotation";
import { type Step, type StepFacts, stepsFrom } from "@/lib/rules/route";
import type { Verdict } from "@/lib/rules/verdict";
import { type ItemRow, itemFor, projectNames, revisionsOf } from "./store";

export type Dossier = {
  frame: Frame;
  row: ItemRow;
  papers: Papers;
  /** Whether the advice of other reviewers is among the papers, or why it is not. */
  independence: Verdict;
  attachments: Awaited<ReturnType<typeof loadAttachments>>;
  /** The titles of the projects its text names, by id. */
  projects: Record<string, string>;
  cited: Cited;
  /** Every step that leaves the item's status, with the verdict for the reader. */
  steps: { step: Step; verdict: Verdict<Step> }[];
  /** Every act on the item, with the verdict for the reader. */
  acts: Record<ItemAct, Verdict>;
  stepFacts: StepFacts;
  /** What the reader is towards the item. */
  hats: readonly Hat[];
  /** The committee's reviewers in the order in which to ask them, for those who may. */
  rotation: Rotation<CandidateRow>;
};

/** An item as its page shows it. What one may not read does not exist, and looks exactly so. */
export const loadDossier = cache(async (slug: string, id: string): Promise<Dossier> => {
  const frame = await loadReady(slug, id);
  const { actor, committee } = frame;
  // What hangs on the item is read beside it, and shown only if the item itself may be read.
  const worn = committeeHats(actor, committee.id);
  const assigns = worn.some((hat) => ITEM_ACTS.assignReviewer.hats.some((one) => one === hat));
  const [row, all, attachments, suggested] = await Promise.all([
    itemFor(actor, committee.id, id),
    papersOf(id, assigns ? actor : null, {
      reader: { committeeId: committee.id, actorId: actor.id },
      delegationId: seatOf(actor, committee.id)?.delegationId ?? null,
      membersIn: worn.includes("secretary") ? committee.id : null,
    }),
    loadAttachments(id),
    assigns ? loadedSuggestions(id) : [],
  ]);
  if (!row) notFound();
  const facts = factsOf(row);
  const hats = hatsOf(actor, facts);
  const papers = papersFor(hats, all);
  const stepFacts = stepFactsOf(row, papers);
  const at = { status: row.item.status, hats, setAside: hatsSetAside(actor, facts), facts: stepFacts };
  const acts = Object.fromEntries(
    (Object.keys(ITEM_ACTS) as ItemAct[]).map((act) => [act, mayOnItem(actor, act, facts)]),
  );
  const independence = mayReadOthersAdvice({
    ...at,
    setting: committee.othersReviews,
    review: row.review,
    owesAdvice: papers.reviews.some(
      ({ reviewerId, advisedRevision }) => reviewerId === actor.id && advisedRevision !== row.item.revision,
    ),
  });
  const [projects, cited] = await Promise.all([projectsNamed(row, row.item.data), loadCited(id, row.item.data)]);
  const candidates = acts.assignReviewer?.ok ? weigh(papers.candidates, suggested) : [];
  return {
    frame,
    row,
    papers: independence.ok ? papers : ownOnly(papers, actor.id),
    independence,
    attachments,
    projects,
    cited,
    steps: stepsFrom(row.workflow.route, at).filter(({ step }) => !step.by.includes("ballot")),
    acts: acts as Record<ItemAct, Verdict>,
    stepFacts,
    hats,
    rotation: rotation(candidates, { ...row.item, today: committee.today, dueOn: committee.reviewsDueOn }),
  };
});

/** The titles, by id, of the projects that a text of this item names: as it was submitted, or as its author works on it. */
export async function projectsNamed(
  { item, project }: ItemRow,
  data: ItemRow["item"]["data"],
): Promise<Record<string, string>> {
  if (typeof data.project !== "string") return {};
  return data.project === project?.id
    ? { [project.id]: project.title }
    : projectNames(item.committeeId, [data.project]);
}

/** The submitted texts of an item, for reading one against another. */
export async function loadRevisions(slug: string, id: string) {
  const frame = await loadReady(slug, id);
  const [row, revisions] = await Promise.all([itemFor(frame.actor, frame.committee.id, id), revisionsOf(id)]);
  if (!row) notFound();
  const projects = await projectNames(
    frame.committee.id,
    revisions.map(({ data }) => data.project).filter((project) => typeof project === "string"),
  );
  const cited = await loadCited(
    id,
    revisions.map(({ data }) => data),
  );
  return { frame, row, revisions, projects, cited };
}

async function loadReady(slug: string, id: string): Promise<Frame> {
  const frame = await loadSeatedFrame(slug);
  if (!z.uuid().safeParse(id).success) notFound();
  return frame;
}

const factsOf = ({ item, part, review }: ItemRow): ItemFacts => ({
  id: item.id,
  committeeId: item.committeeId,
  status: item.status,
  confidentiality: item.confidentiality,
  authorId: item.authorId,
  actingChairId: item.actingChairId,
  part,
  review,
});

/** What hangs on an item as somebody may see it: for the recused its proceedings do not exist. */
function papersFor(hats: readonly Hat[], { revisions, parts, ...papers }: Papers): Papers {
  const events = papers.events.filter(({ act }) => seesEvent(act, hats));
  if (!hats.includes("recused")) return { ...papers, revisions, parts, events };
  const none = {
    told: [],
    reviews: [],
    advice: [],
    comments: [],
    ballots: [],
    opposing: [],
    candidates: [],
    members: [],
    record: null,
  };
  return { revisions, addenda: papers.addenda, parts, events, ...none };
}
/** Without what the other reviewers advise, wherever it would show. */
const ownOnly = (papers: Papers, readerId: string): Papers => ({
  ...papers,
  reviews: papers.reviews.filter(({ reviewerId }) => reviewerId === readerId),
  advice: papers.advice.filter(({ reviewerId }) => reviewerId === readerId),
  events: papers.events.filter(({ act, actorId }) => act !== "giveAdvice" || actorId === readerId),
  // A record with gaps would say that, and when, somebody advised.
  record: null,
});

/** What the route's conditions ask. A ballot that has closed has moved the item on already. */
function stepFactsOf({ item }: ItemRow, { reviews }: Papers): StepFacts {
  const open = item.status === "draft" || item.status === "returned";
  return {
    complete: !open || kindOf(item.kind).fields.safeParse(item.data).success,
    adviceOwed: reviews.filter(
      ({ response, advisedRevision }) => response !== "declined" && advisedRevision !== item.revision,
    ).length,
    adviceGiven: reviews.filter(({ advisedRevision }) => advisedRevision === item.revision).length,
    ballot: null,
  };
}
