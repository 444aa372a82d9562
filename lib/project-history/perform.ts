import "server-only";
import { loadKeys, loadProofs } from "@/lib/checkpoints/loaders";
import { env } from "@/lib/env";
import { namesOf } from "@/lib/record/store";
import { accountOf, wordsOf } from "@/lib/rules/project-account";
import { type ProjectRecord, textOfBundle } from "@/lib/rules/record-bundle";
import { signer } from "@/lib/signing/keys";
import * as store from "./store";

/** The record of a project, signed; nothing where the committee has no such project. `asked` are numbers of checkpoints that somebody kept. */
export async function recordOf(
  { id: committeeId, symbol, name }: ProjectRecord["project"]["committee"],
  id: string,
  asked: readonly number[] = [],
): Promise<ProjectRecord | undefined> {
  // First what vouches for the entries, then the entries: never fewer than a checkpoint saw.
  const checkpoints = await loadProofs(id, asked);
  const [found, keys] = await Promise.all([store.recordedIn(committeeId, id), loadKeys()]);
  if (!found) return undefined;
  const { project, facts, assessments, countries, risks, entries } = found;
  const beside = { risks: assessments, countries: wordsOf(countries), riskClasses: wordsOf(risks) };
  const by = signer();
  const bundle: Omit<ProjectRecord, "signature"> = {
    format: "project/1",
    installation: env().MAJLIS_URL,
    exportedAt: new Date().toISOString(),
    project: { ...project, committee: { id: committeeId, symbol, name }, facts: { ...accountOf(facts), ...beside } },
    people: await namesOf([...new Set(entries.flatMap(({ actor }) => actor ?? []))]),
    chain: { id, length: entries.length, head: entries.at(-1)?.hash ?? null },
    entries,
    checkpoints,
    keys,
  };
  return { ...bundle, signature: { key: by.key, value: by.sign(textOfBundle(bundle)) } };
}
