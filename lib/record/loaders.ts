import "server-only";
import { isDeepStrictEqual } from "node:util";
import { notFound } from "next/navigation";
import { loadCited } from "@/lib/citations/loaders";
import { type Dossier, loadDossier, projectsNamed } from "@/lib/dossier/loaders";
import type { Entry } from "@/lib/rules/chain";
import { seesEvent } from "@/lib/rules/conflict";
import type { Finding } from "@/lib/rules/finding";
import type { RecordBundle } from "@/lib/rules/record-bundle";
import { verifyRecord } from "@/lib/rules/verify";
import { hashOf } from "@/lib/session/hash";
import { signed } from "@/lib/signing/ed25519";
import { recordOf } from "./perform";

/**
 * The whole record of an item, signed, as its reader may have it: nothing is in it that is not on the item's page.
 * The recused have none, for it cannot be whole without the proceedings that do not exist for them.
 */
export async function loadRecord(slug: string, id: string, asked: readonly number[] = []): Promise<RecordBundle> {
  const dossier = await loadDossier(slug, id);
  const { row, papers, frame, hats } = dossier;
  if (!papers.record) notFound();
  const sees = ({ act }: Entry) => seesEvent(act, hats);
  return recordOf({ row, papers, committee: frame.committee, sees }, asked);
}

/** The record, and what is wrong with it: what the verifier would say of the file. */
export async function loadVerified(slug: string, id: string): Promise<{ record: RecordBundle; found: Finding[] }> {
  const record = await loadRecord(slug, id);
  return { record, found: verifyRecord(record, { sha256: hashOf, signed }) };
}

/** A text with the titles of the projects it names, and what it cites, by their ids. */
type ReadText = Pick<Dossier, "projects" | "cited"> & Pick<Dossier["row"]["item"], "title" | "data">;

/** What was submitted last, or what its author writes before: either may name and cite other things than the other. */
export async function loadText({ row, projects, cited }: Dossier, { texts }: RecordBundle): Promise<ReadText> {
  const { title, data } = texts.at(-1) ?? row.item;
  if (isDeepStrictEqual(data, row.item.data)) return { title, data, projects, cited };
  const [named, citing] = await Promise.all([projectsNamed(row, data), loadCited(row.item.id, data)]);
  return { title, data, projects: named, cited: citing };
}
