import "server-only";
import type { Acting } from "@/lib/action";
import { KINDS } from "@/lib/kinds";
import { draftOf } from "@/lib/kinds/draft";
import { prefillOf } from "@/lib/kinds/oversight-review/prefill";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import * as store from "./store";

type Prefilled = { projectId: string; asOf: string; data: Record<string, unknown> };

/** What a review of a project starts with, by what was on record on a day: today unless another is asked for. */
export async function prefilled(
  { tx }: Acting,
  committeeId: string,
  projectId: string,
  day: string,
): Promise<Verdict<Prefilled>> {
  const today = await store.todayIn(tx, committeeId);
  const asOf = day || today;
  if (asOf > today) return no("dayToCome");
  const project = await store.projectThen(tx, committeeId, projectId, asOf);
  if (!project) return no("notFound");
  return yes({ projectId, asOf, data: draftOf(KINDS.oversightReview, prefillOf(project, asOf)) });
}
