/**
 * What entries commit a ballot to by a hash, so that nobody changes it afterwards unseen: at its opening the rule
 * and the roster, at its closing the position of each seat that was counted. SHA-256 over the canonical text.
 */
import { canonical } from "./canonical";
import type { Sha256 } from "./chain";
import type { Ballot, DecisionRule, Seat } from "./decision-rule";

/** A seat as it stands in a file: without what is empty, and without the presence that goes without saying. */
export const plainSeat = ({ id, groups, attributes, weights, standing }: Seat): Seat => ({
  id,
  ...(groups && groups.length > 0 && { groups }),
  ...(attributes && Object.keys(attributes).length > 0 && { attributes }),
  ...(weights && Object.keys(weights).length > 0 && { weights }),
  ...(standing && standing !== "present" && { standing }),
});

export const hashOfRule = (sha256: Sha256, rule: DecisionRule): string => sha256(canonical(rule));

/** In the order of their ids. Nobody is absent when a ballot opens: that is found of a vote in writing when it closes. */
export function hashOfRoster(sha256: Sha256, roster: readonly Seat[]): string {
  const opened = roster.map(({ standing, ...seat }) => (standing === "absent" ? seat : { ...seat, standing }));
  return sha256(canonical(opened.toSorted((one, other) => (one.id < other.id ? -1 : 1))));
}

/** The choice of each seat by its last ballot that is not void, as they come in the record. */
export const hashOfCount = (sha256: Sha256, ballots: readonly Ballot[]): string =>
  sha256(
    canonical(
      Object.fromEntries(ballots.flatMap(({ seat, choice, void: why }) => (why === undefined ? [[seat, choice]] : []))),
    ),
  );
