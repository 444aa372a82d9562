import "server-only";
import { Readable } from "node:stream";
import pino from "pino";
import type { Gathered, ProjectLights } from "@/lib/chapters/gathered";
import { reportOnPaper } from "@/lib/chapters/report";
import { sayIn } from "@/lib/chapters/say";
import { newKey, takeIn } from "@/lib/files/intake";
import { files, removeFiles } from "@/lib/files/store";
import { countsOf } from "@/lib/follow-up/store";
import { DEFAULT_LOCALE, isLocale } from "@/lib/languages/locales";
import { rankingOf } from "@/lib/portfolio/store";
import { proceedingsIn } from "@/lib/proceedings/store";
import { pageOf } from "@/lib/recommendations/store";
import { tellOutcome } from "@/lib/reports/notify";
import * as store from "@/lib/reports/store";
import * as results from "@/lib/results/store";
import { mayInCommittee } from "@/lib/rules/access";
import type { Actor } from "@/lib/rules/hats";
import { rollUps } from "@/lib/rules/indicator-tree";
import { reportedOn } from "@/lib/rules/reported";
import { LIGHTS, type Light } from "@/lib/rules/words";
import { actorNow } from "@/lib/session/store";
import { docxOf } from "@/lib/typeset/docx";
import { pdfOf } from "@/lib/typeset/pdf";
import { inTransaction } from "./store";

const log = pino({ name: "reports" });

/** A report that ends a worker so often ends every worker. */
const MOST_TRIES = 4;
/** So many rows of a list are for reading; more are for a file. */
const MOST_ROWS = 1000;
const MOST_PROJECTS = 20_000;

/** The report was called back while it was made. */
class WentAway extends Error {}

/**
 * Makes a report that waits. One that a worker left is made anew by the next. Answers whether there was one.
 */
export async function reportNext(): Promise<boolean> {
  const [taken] = await inTransaction((tx) => store.takeReport(tx));
  if (!taken) return false;
  const whom = await store.forWhom(taken.id);
  if (!whom) return true;
  try {
    if (taken.tries > MOST_TRIES) await fail(taken, whom, "brokeOff");
    else await make(taken, whom);
  } catch (error) {
    if (error instanceof WentAway) return true;
    log.error({ id: taken.id, error: error instanceof Error ? error.message : String(error) }, "report");
    // Another try follows once the lease is over.
  }
  return true;
}

const fail = (report: store.Report, whom: store.ForWhom, failure: "brokeOff" | "notAllowed") =>
  inTransaction(async (tx) => {
    if (await store.finish(tx, report.id, "failed", { failure })) await tellOutcome(tx, report, whom, "failed");
  });

async function make(report: store.Report, whom: store.ForWhom): Promise<void> {
  const actor = await inTransaction((tx) => actorNow(tx, report.personId));
  if (!actor || !mayInCommittee(actor, "makeReport", report.committeeId).ok) return fail(report, whom, "notAllowed");
  const gathered = await gather(actor, report, whom);
  const paper = reportOnPaper(gathered, sayIn(isLocale(whom.wanted) ? whom.wanted : DEFAULT_LOCALE));
  const [pdf, docx] = [pdfOf(paper), await docxOf(paper)];
  const [pdfKey, docxKey] = [await kept(pdf), await kept(docx)];
  const { filedLines, decidedLines } = gathered.proceedings;
  const told = [
    ...filedLines.map(({ id }) => id),
    ...decidedLines.map(({ id }) => id),
    ...gathered.overdue.map(({ itemId }) => itemId),
  ];
  const outcome = { itemIds: [...new Set(told)], pdfKey, docxKey, pdfSize: pdf.length, docxSize: docx.length };
  const wanted = await inTransaction(async (tx) => {
    const finished = await store.finish(tx, report.id, "ready", outcome);
    if (finished) await tellOutcome(tx, report, whom, "ready");
    return finished;
  });
  if (!wanted) await removeFiles([pdfKey, docxKey]);
}

/** What the report tells, of what this person may read now; progress is told project by project. */
async function gather(actor: Actor, { id, from, until }: store.Report, whom: store.ForWhom): Promise<Gathered> {
  const { committee } = whom;
  const { today } = committee;
  const span = { from, until };
  const [proceedings, recommendations, overdue, projects] = await Promise.all([
    proceedingsIn(actor, committee, span, MOST_ROWS),
    countsOf(actor, committee.id, today),
    pageOf(actor, committee.id, { standing: "overdue" }, today, MOST_ROWS),
    rankingOf(committee.id, MOST_PROJECTS),
  ]);
  const progress: ProjectLights[] = [];
  // One step before the projects, and one after them for setting the type.
  const steps = projects.length + 2;
  for (const [at, { id: projectId, code, title }] of projects.entries()) {
    // One project after another: a report is in no hurry, and leaves the database to those who wait.
    // oxlint-disable-next-line no-await-in-loop
    if (!(await store.tellProgress(id, { steps, done: at + 1 }))) throw new WentAway();
    // oxlint-disable-next-line no-await-in-loop
    const lights = await lightsOf(projectId, today);
    if (lights) progress.push({ code, title, lights });
  }
  if (!(await store.tellProgress(id, { steps, done: steps - 1 }))) throw new WentAway();
  return {
    committee,
    reader: whom.name,
    span,
    today,
    proceedings,
    recommendations,
    overdue: overdue.rows,
    projects,
    progress,
  };
}

/** Nothing of a project that has not planned any indicator. */
async function lightsOf(projectId: string, today: string): Promise<Record<Light, number> | undefined> {
  const { indicators, totals, ...lists } = await results.listsOf(
    ["indicators", "periods", "targets", "totals", "overrides"],
    { projectId },
  );
  if (indicators.length === 0) return undefined;
  const known = { ...lists, accepted: totals, today };
  const rolled = rollUps(indicators, lists.periods, totals);
  const lights = indicators.map((one) => reportedOn(one, known, rolled(one.id)).standing.light);
  return Object.fromEntries(LIGHTS.map((light) => [light, lights.filter((one) => one === light).length])) as Record<
    Light,
    number
  >;
}

async function kept(content: Buffer): Promise<string> {
  const key = newKey();
  const { path } = await takeIn(Readable.from([content]));
  await (await files()).keep(key, path);
  return key;
}
