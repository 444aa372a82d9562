import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import { linesOf } from "@/lib/import-lines/store";
import { mayInCommittee } from "@/lib/rules/access";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { Member } from "@/lib/session/current";
import { importQueryOf } from "./schema";
import * as store from "./store";

type Params = Record<string, string | string[] | undefined>;
const PAGE = 50;

/** The latest imports of a committee, for those who may make them. To others there are none. */
export async function loadImports(slug: string, params: Params) {
  const frame = await loadFrameOfImporter(slug);
  return { frame, query: importQueryOf(params), imports: await store.importsOf(frame.committee.id) };
}

/** One import, and a page of what it would do or did. */
export async function loadImport(slug: string, id: string, params: Params) {
  const frame = await loadFrameOfImporter(slug);
  if (!z.uuid().safeParse(id).success) notFound();
  const query = importQueryOf(params);
  const [found, lines] = await Promise.all([
    store.importIn(frame.committee.id, id),
    linesOf(id, { verdict: query.show, after: query.after, limit: PAGE + 1 }),
  ]);
  if (!found) notFound();
  return {
    frame,
    import: found,
    query,
    lines: lines.slice(0, PAGE),
    next: lines.length > PAGE ? lines[PAGE - 1]?.position : undefined,
  };
}

/** The committee's id for its uploads, if the person may make them; to whoever sits elsewhere there is no such committee. */
export async function committeeToImportTo({ actor }: Member, slug: string): Promise<Verdict<string>> {
  const id = await store.committeeCalled(slug);
  if (!id || !mayInCommittee(actor, "listItems", id).ok) return no("notFound");
  const allowed = mayInCommittee(actor, "importProjects", id);
  return allowed.ok ? yes(id) : allowed;
}

/** What stands around the page of whoever may import. */
async function loadFrameOfImporter(slug: string) {
  const frame = await loadSeatedFrame(slug);
  if (!mayInCommittee(frame.actor, "importProjects", frame.committee.id).ok) notFound();
  return frame;
}
