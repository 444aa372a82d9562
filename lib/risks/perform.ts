import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import * as facts from "@/lib/project-facts/store";
import { onProject } from "@/lib/projects/perform";
import { committeeNow } from "@/lib/projects/store";
import { risksSet } from "@/lib/rules/project-account";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import { hashOf } from "@/lib/session/hash";
import type { AssessRisk } from "./schema";
import * as store from "./store";

/** Records how a framework classes a project's risk; what it said before stays on record. */
export const assessRisk = (
  acting: Acting,
  { projectId, ...assessment }: z.output<typeof AssessRisk>,
): Promise<Verdict<void>> =>
  onProject(acting, "assessRisk", projectId, undefined, async ({ id, committeeId }) => {
    const { tx, actor } = acting;
    const committee = await committeeNow(tx, committeeId);
    if (committee && assessment.assessedOn > committee.today) return no("assessedAhead");
    await store.addAssessment(tx, { ...assessment, projectId: id, recordedBy: actor.id });
    const version = await facts.changeProject(tx, id, { risks: await store.risksNow(tx, id) }, actor.id);
    const data = { ...assessment, set: risksSet(hashOf, await facts.assessmentsOf(tx, id)) };
    await facts.record(tx, { projectId: id, actorId: actor.id, act: "assessRisk", version, data });
    return yes(undefined);
  });
