import "server-only";
import { frameworksOf, writeFramework } from "@/lib/framework-facts/store";
import { linesToWrite, linkLines } from "@/lib/import-lines/store";
import * as store from "@/lib/imports/store";
import * as facts from "@/lib/project-facts/store";
import { mayInCommittee } from "@/lib/rules/access";
import { sameFramework, withTold } from "@/lib/rules/framework-facts";
import { accountFields, factsSet, risksSet } from "@/lib/rules/project-account";
import { CORE_FIELDS, countriesOf, type ProjectCore, type ProjectFacts } from "@/lib/rules/project-facts";
import { hashOf } from "@/lib/session/hash";
import { actorNow } from "@/lib/session/store";
import type { FrameworkPlan } from "./compare-framework";

const AT_ONCE = 25;
const UNIQUE_VIOLATION = "23505";

/** A project is no longer what it was compared with: what was confirmed is not what would be done. */
class Stale extends Error {}
/** Whoever confirmed may no longer. */
class NotAllowed extends Error {}

/** Writes what somebody confirmed, all of it in one transaction or nothing; answers whether it was written. */
export async function writeImport({ id, committeeId, personId }: store.Import, now = new Date()): Promise<boolean> {
  const today = now.toISOString().slice(0, 10);
  try {
    await store.longTransaction(async (tx) => {
      const actor = await actorNow(tx, personId);
      if (!actor || !mayInCommittee(actor, "confirmImport", committeeId).ok) throw new NotAllowed();
      let written = 0;
      for (let after = -1; ; ) {
        const lines = await linesToWrite(tx, id, after, AT_ONCE);
        if (lines.length === 0) break;
        await writeAll(tx, lines);
        after = lines.at(-1)?.position ?? after;
        written += lines.length;
        if (!(await store.tellProgress(id, "confirmed", { written }))) throw new Stale();
      }
      const done = { state: "done", written, finishedAt: new Date() } as const;
      if (!(await store.moveImport(tx, id, "confirmed", done))) throw new Stale();
    });
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    const stale = error instanceof Stale || code === UNIQUE_VIOLATION;
    if (!stale && !(error instanceof NotAllowed)) throw error;
    await store.moveImportNow(id, "confirmed", {
      state: stale ? "stale" : "failed",
      written: 0,
      finishedAt: new Date(),
    });
    return false;
  }

  async function writeAll(
    tx: Parameters<typeof linesToWrite>[0],
    lines: Awaited<ReturnType<typeof linesToWrite>>,
  ): Promise<void> {
    const versions = await store.lockVersions(
      tx,
      lines.flatMap(({ projectId }) => projectId ?? []),
    );
    const frameworks = await frameworksOf([...versions.keys()], tx);
    const all: { id: string; facts: ProjectFacts }[] = [];
    const made: { position: number; projectId: string }[] = [];
    for (const { position, projectId, projectVersion, changes, facts: told } of lines) {
      const project = told as unknown as ProjectFacts;
      const core = coreOf(project);
      const countries = countriesOf(project.places);
      if (projectId && versions.get(projectId) !== projectVersion) throw new Stale();
      const written = projectId
        ? {
            projectId,
            act: "importChanges",
            version: await facts.changeProject(tx, projectId, { ...core, countries }, personId),
          }
        : {
            projectId: await facts.addProject(tx, committeeId, core, { countries, by: personId }),
            act: "importAdds",
            version: 1,
          };
      // What the file says of results is kept in a field of its own, whatever the changes call it.
      const set = projectId
        ? factsSet(hashOf, project, accountFields([...changes, { field: "kept" }]))
        : { ...factsSet(hashOf, project), ...risksSet(hashOf, []) };
      await facts.record(tx, { ...written, actorId: personId, data: { importId: id, changes, set } });
      all.push({ id: written.projectId, facts: project });
      if (!projectId) made.push({ position, projectId: written.projectId });
      const { framework: plan } = told as { framework?: FrameworkPlan };
      if (!plan) continue;
      const before = frameworks.get(written.projectId) ?? [];
      if (!sameFramework(before, plan.before)) throw new Stale();
      const { after } = withTold(before, plan.told, today);
      await writeFramework(tx, written.projectId, before, after, personId);
    }
    await facts.replaceParts(tx, all);
    if (made.length > 0) await linkLines(tx, id, made);
  }
}

const coreOf = (project: ProjectFacts) =>
  Object.fromEntries(CORE_FIELDS.map((field) => [field, project[field]])) as ProjectCore;
