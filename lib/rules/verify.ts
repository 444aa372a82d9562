/**
 * Whether an exported record is what was written, and whether its decision is what its rule says. Pure: the
 * command `npm run verify` brings the file, SHA-256 and Ed25519. bin/verify.py is a second hand that must agree.
 */

import { firstBroken, hashOfText, isOpen, type Sha256 } from "./chain";
import { blind, firstUnlike, hashOfHead, inOrder, rootOfHeads, textOfKey, textOfStatement } from "./checkpoint";
import { type Class, type Finding, finding } from "./finding";
import { rootFrom } from "./merkle";
import { type AnyRecord, type RecordBundle, type Saved, subjectOf, textOfBundle } from "./record-bundle";
import { replay } from "./replay";
import { alike, decisionFindings } from "./verify-decision";
import { projectFindings } from "./verify-project";

type Tools = {
  sha256: Sha256;
  /** Whether a signature in base64 is that of this raw key in base64 over a text. */
  signed: (key: string, text: string, signature: string) => boolean;
};

/** Everything that is wrong, what breaks the record first; empty when it holds. `key` and `saved` are what one trusts. */
export function verifyRecord(
  bundle: AnyRecord,
  tools: Tools,
  { saved, key }: { saved?: Saved; key?: string } = {},
): Finding[] {
  const found = [
    ...entryFindings(bundle, tools.sha256),
    ...checkpointFindings(bundle, tools),
    ...(saved ? savedFindings(bundle, saved, tools) : []),
    ...(bundle.format === "project/1" ? projectFindings(bundle, tools.sha256) : contentFindings(bundle, tools.sha256)),
    ...signatureFindings(bundle, tools, [key, saved?.key]),
  ];
  return found.sort((one, other) => place(one) - place(other));
}

const ORDER: readonly Class[] = ["content", "checkpoint", "signature", "unproven"];

/** The first entry that is broken comes first. */
const place = ({ class: is, about }: Finding) => (is === "entry" ? Number(about) : 1e9 + ORDER.indexOf(is));

function entryFindings(bundle: AnyRecord, sha256: Sha256): Finding[] {
  const { chain, entries } = bundle;
  if (chain.id !== subjectOf(bundle).id) return finding("entry", 1, "inserted");
  const broken = firstBroken(sha256, chain.id, entries);
  if (broken) return finding("entry", broken.seq, broken.because);
  if (entries.length < chain.length) return finding("entry", entries.length + 1, "missing");
  if (entries.length > chain.length) return finding("entry", chain.length + 1, "inserted");
  return (entries.at(-1)?.hash ?? null) === chain.head ? [] : finding("entry", entries.length, "rewritten");
}

/** The checkpoints in the file: signed, over this chain's head, and that head is among its entries. */
function checkpointFindings({ chain, entries, checkpoints, keys }: AnyRecord, { sha256, signed }: Tools): Finding[] {
  return checkpoints.flatMap((checkpoint) => {
    const { number, key, signature, size, root, proof } = checkpoint;
    const about = `checkpoint ${number}`;
    if (!keys.some((one) => one.key === key)) return finding("signature", about, "unknownKey");
    if (!signed(key, textOfStatement(checkpoint), signature)) return finding("checkpoint", about, "badSignature");
    const leaf = hashOfHead(sha256, {
      chain: blind(sha256, chain.id),
      seq: proof.seq,
      hash: proof.hash,
      trail: proof.trail,
    });
    if (rootFrom(sha256, leaf, { ...proof, size }) !== root) return finding("checkpoint", about, "badProof");
    const unlike = firstUnlike(entries, proof);
    return unlike ? finding("entry", unlike.seq, unlike.because) : [];
  });
}

/** Against a checkpoint somebody kept: by the heads it lists, or by the file's proof for it. */
function savedFindings({ chain, entries, checkpoints }: AnyRecord, saved: Saved, { sha256, signed }: Tools): Finding[] {
  const about = `checkpoint ${saved.number}`;
  if (!signed(saved.key, textOfStatement(saved), saved.signature)) return finding("checkpoint", about, "badSignature");
  if (!saved.heads) {
    const same = checkpoints.find(({ number }) => number === saved.number);
    if (!same) return finding("unproven", about, "noProof");
    return textOfStatement(same) === textOfStatement(saved) ? [] : finding("checkpoint", about, "another");
  }
  if (saved.heads.length !== saved.size || rootOfHeads(sha256, inOrder(saved.heads)) !== saved.root)
    return finding("checkpoint", about, "badRoot");
  const mine = blind(sha256, chain.id);
  const head = saved.heads.find((one) => one.chain === mine);
  if (!head) return finding("unproven", about, "notYet");
  const unlike = firstUnlike(entries, head);
  return unlike ? finding("entry", unlike.seq, unlike.because) : [];
}

/** What stands beside the entries: the texts, the item's row, and what was decided. */
function contentFindings(bundle: RecordBundle, sha256: Sha256): Finding[] {
  const { entries, item, texts, statements } = bundle;
  const open = entries.filter(isOpen);
  const submitted = open.flatMap(({ revision, data }) => {
    const hash = (data?.set as { text?: string } | undefined)?.text;
    return hash === undefined ? [] : [`${revision} ${hash}`];
  });
  const given = texts.map((text) => `${text.number} ${hashOfText(sha256, text)}`);
  const made = open
    .filter(({ act }) => act === "makeStatement")
    .map(({ actor, data }) =>
      JSON.stringify([data?.ballotId, data?.kind, data?.delegationId ?? null, actor, data?.said]),
    );
  const stated = statements.map(({ ballot, kind, seat, by, body }) =>
    JSON.stringify([ballot, kind, seat, by, sha256(body)]),
  );
  const row = replay(open);
  return [
    ...(alike(submitted, given) ? [] : finding("content", "texts", "edited")),
    ...(alike(made, stated) ? [] : finding("content", "statements", "edited")),
    ...(row.status === item.status && row.revision === item.revision ? [] : finding("content", "item", "edited")),
    ...decisionFindings(bundle, sha256),
  ];
}

/** Signed by a key that one trusts: the one given, or else the first the file lists, and those they vouch for. */
function signatureFindings(bundle: AnyRecord, { signed }: Tools, given: (string | undefined)[]): Finding[] {
  const { keys, signature } = bundle;
  const roots = given.filter((key) => key !== undefined);
  const trusted = new Set(roots.length > 0 ? roots : keys.slice(0, 1).map(({ key }) => key));
  for (const { key, endorsedBy, endorsement } of keys) {
    if (!endorsedBy || !endorsement || !signed(endorsedBy, textOfKey(key), endorsement)) continue;
    if (trusted.has(endorsedBy)) trusted.add(key);
    if (trusted.has(key)) trusted.add(endorsedBy);
  }
  if (!trusted.has(signature.key)) return finding("signature", "record", "otherKey");
  return signed(signature.key, textOfBundle(bundle), signature.value)
    ? []
    : finding("signature", "record", "badSignature");
}
