import "server-only";
import { notFound } from "next/navigation";
import { loadCommittee, loadDelegations } from "@/lib/committees/loaders";
import { loadFrame } from "@/lib/frame/loaders";
import { committeesFor } from "@/lib/frame/store";
import { type Workflow, workflowOf } from "@/lib/kinds/workflow";
import type { Hat } from "@/lib/rules/hats";
import { strandingOf } from "@/lib/rules/stranded";
import { KIND_NAMES, type KindName, type Role } from "@/lib/rules/words";
import { requireMember } from "@/lib/session/current";
import { Comparison } from "./schema";
import * as store from "./store";

/** A version as it is told: what it says, and who kept it when and why. The kind's own has nobody to name. */
type Told = Workflow & Partial<Pick<store.Version, "reason" | "by" | "at">>;

const kindNamed = (name: string): KindName => KIND_NAMES.find((kind) => kind === name) ?? notFound();

/** All versions of a kind in a committee, the kind's own last. */
async function allVersions(committeeId: string, kind: KindName): Promise<[Told, ...Told[]]> {
  const [latest, ...earlier]: Told[] = await store.versionsOf(committeeId, kind);
  return latest ? [latest, ...earlier, workflowOf(kind)] : [workflowOf(kind)];
}

/** What an administrator sees of a kind's workflow: its versions, and the items under way. */
async function loadWorkflow(committeeId: string, name: string) {
  const kind = kindNamed(name);
  const { member, committee } = await loadCommittee(committeeId, "saveWorkflow");
  const [versions, items] = await Promise.all([
    allVersions(committee.id, kind),
    store.openItems(member.actor.id, committee.id, kind),
  ]);
  return { member, committee, kind, versions, latest: versions[0], items };
}

/** The same, with what the editor offers to choose from. `from`: an earlier version to start from. */
export async function loadEditor(committeeId: string, name: string, from: string | undefined) {
  const [workflow, { delegations }] = await Promise.all([
    loadWorkflow(committeeId, name),
    loadDelegations(committeeId),
  ]);
  const held = await store.rolesHeld(workflow.committee.id);
  const start = workflow.versions.find(({ version }) => String(version) === from) ?? workflow.latest;
  const vacant = (Object.keys(WEARERS) as Hat[]).filter((hat) => !held.includes(WEARERS[hat] as Role));
  return { ...workflow, start, vacant, delegations: delegations.filter(({ closedAt, votes }) => !closedAt && votes) };
}

/** The role without which nobody wears a hat. */
const WEARERS: Partial<Record<Hat, Role>> = {
  author: "member",
  editor: "member",
  delegate: "member",
  reviewing: "reviewer",
  secretary: "secretary",
  chair: "chair",
};

/** Two versions beside each other: as the address says, or the latest and the one before. */
export async function loadComparison(committeeId: string, name: string, query: Record<string, unknown>) {
  const workflow = await loadWorkflow(committeeId, name);
  const { from, to } = Comparison.parse(query);
  const { versions, latest } = workflow;
  const named = (version: number | undefined) => versions.find((one) => one.version === version);
  const after = named(to) ?? latest;
  return { ...workflow, before: named(from) ?? named(after.version - 1), after };
}

/** The items under way, each with what the latest version would mean for it. */
export async function loadMove(committeeId: string, name: string) {
  const workflow = await loadWorkflow(committeeId, name);
  const { latest } = workflow;
  const items = workflow.items
    .filter(({ version }) => version !== latest.version)
    .map((item) => ({ ...item, stranding: strandingOf(latest.route, item.status) }));
  return { ...workflow, items };
}

/** Every kind's workflow at a glance, for an administrator. */
export async function loadWorkflows(committeeId: string) {
  const around = await loadCommittee(committeeId, "saveWorkflow");
  return { ...around, kinds: await kindsOf(around.committee.id) };
}

/** The rulebook of a committee, for everybody in it. */
export async function loadRulebook(slug: string) {
  const frame = await loadFrame(slug);
  return { ...frame, kinds: await kindsOf(frame.committee.id) };
}

async function kindsOf(committeeId: string) {
  const rows = await store.rulebookOf(committeeId);
  return KIND_NAMES.map((kind) => {
    const kept = rows.filter((row) => row.kind === kind);
    return { kind, kept, current: workflowOf(kind, kept[0]?.latest) };
  });
}

/** One version, with the one before it, for everybody in the committee. */
export async function loadVersion(slug: string, name: string, version: string) {
  const kind = kindNamed(name);
  const frame = await loadFrame(slug);
  const versions = await allVersions(frame.committee.id, kind);
  const shown = versions.find((one) => String(one.version) === version) ?? notFound();
  const before = versions.find((one) => one.version === shown.version - 1);
  return { ...frame, kind, versions, shown, before };
}

/** One version for whoever may read the committee's rulebook, or nothing: what a file of it is made of. */
export async function loadVersionFile(slug: string, name: string, version: string) {
  const member = await requireMember();
  const kind = KIND_NAMES.find((one) => one === name);
  const committee = (await committeesFor(member.actor, slug)).find((one) => one.slug === slug);
  if (!kind || !committee) return undefined;
  const versions = await allVersions(committee.id, kind);
  const shown = versions.find((one) => String(one.version) === version);
  return shown && { committee, kind, shown };
}
