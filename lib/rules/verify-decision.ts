import { parseBundle } from "./bundle";
import { isOpen, type Sha256 } from "./chain";
import { hashOfCount, hashOfRoster, hashOfRule } from "./commitments";
import { decide } from "./decision";
import { type Finding, finding } from "./finding";
import type { RecordBundle } from "./record-bundle";

/** Rule, roster and positions as the entries commit to them, and the outcome as the rule gives it. */
export function decisionFindings(bundle: RecordBundle, sha256: Sha256): Finding[] {
  if (bundle.format !== "decision/1") return [];
  const parsed = parseBundle(bundle);
  if (!parsed.ok) return finding("content", parsed.faults[0]?.path ?? "decision", "malformed");
  const { rule, roster, ballots, closesAt, outcome } = parsed.value;
  const { decision } = bundle.item;
  const about = bundle.entries
    .filter(isOpen)
    .flatMap(({ data }) => (data && data.ballotId === decision?.ballot ? [data] : []));
  /** Against the last entry that commits to it: what was re-opened is counted anew. */
  const differs = (name: string, hash: string) =>
    (about.findLast((data) => data[name] !== undefined)?.[name] ?? hash) !== hash;
  const secret = about.some(({ secrecy }) => secrecy === "secret");
  // A secret ballot is counted by seats without names: as many as were filled.
  const electorate = secret ? (bundle.electorate ?? []) : roster;
  const filled = electorate.filter(({ standing }) => standing !== "vacant");
  // Of a secret ballot no entry says who chose what.
  const spoken = about.filter((data) => Object.hasOwn(rule.choices, String(data.choice ?? data.answer)));
  const recorded = spoken.map(({ delegationId, choice, answer, said, reason }) =>
    line(
      delegationId,
      choice ?? answer,
      said ?? (typeof reason === "string" && reason !== "" ? sha256(reason) : undefined),
    ),
  );
  const given = (bundle.ballots ?? [])
    .filter(({ person }) => person !== undefined)
    .map(({ seat, choice, statement }) => line(seat, choice, statement === undefined ? undefined : sha256(statement)));
  const miscounted = differs("counted", hashOfCount(sha256, ballots));
  const outcomes = [decision?.outcome, ...about.flatMap((data) => data.outcome ?? [])];
  return [
    ...(differs("rule", hashOfRule(sha256, rule)) ? finding("content", "rule", "edited") : []),
    ...(differs("roster", hashOfRoster(sha256, electorate)) || (secret && filled.length !== roster.length)
      ? finding("content", "roster", "edited")
      : []),
    ...(miscounted || (spoken.length > 0 && !alike(recorded, given)) ? finding("content", "ballots", "edited") : []),
    ...(outcomes.every((one) => one === outcome) ? [] : finding("content", "outcome", "edited")),
    ...(decide(rule, roster, ballots, closesAt).outcome === outcome ? [] : finding("content", "outcome", "recount")),
  ];
}

/** Whether the same things stand in both, in whatever order and number. */
export const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((each) => other.includes(each)) && other.every((each) => one.includes(each));

const line = (seat: unknown, choice: unknown, said: unknown) => JSON.stringify([seat, choice, said ?? null]);
