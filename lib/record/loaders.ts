import "server-only";
import { notFound } from "next/navigation";
import { loadDossier } from "@/lib/dossier/loaders";
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
