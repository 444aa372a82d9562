/** The cast as rows: people, committees, and who holds or held which role. */

import { type BallotTerms, STANDARD_TERMS } from "@/lib/rules/ballot-terms";
import type { Role } from "@/lib/rules/words";
import {
  CAST_NAMES,
  type CastName,
  COMMITTEES,
  type CommitteeName,
  committeeId,
  DEMO_TOTP_SECRET,
  delegationId,
  demoId,
  emailOf,
  personId,
  personOf,
} from "../cast";
import type { memberships } from "../schema/committees";
import type { adminEvents, people } from "../schema/people";
import { dayAfter, daysAfter } from "./calendar";

type Membership = typeof memberships.$inferInsert & { id: string };

const COMMITTEE_NAMES = Object.keys(COMMITTEES) as CommitteeName[];
/** Days ago that the committees took up their work. */
const FOUNDED = 420;
const DISABLED = 160;
const ROTATED = 230;

/** What ballots allow in each committee. */
export const TERMS: Record<CommitteeName, BallotTerms> = {
  rac: {
    ...STANDARD_TERMS,
    secrecies: ["open", "named", "secret"],
    proxies: 1,
    statementDays: 30,
    observersState: true,
  },
  weg: STANDARD_TERMS,
};

export const committeeRows = (now: Date) =>
  COMMITTEE_NAMES.map((slug) => ({
    id: committeeId(slug),
    slug,
    symbol: COMMITTEES[slug].symbol,
    name: COMMITTEES[slug].name,
    ballotTerms: TERMS[slug],
    createdAt: daysAfter(now, -FOUNDED),
  }));

export const delegationRows = () =>
  COMMITTEE_NAMES.flatMap((committee) =>
    Object.entries(COMMITTEES[committee].delegations).map(([code, { name, timezone, votes = true }]) => ({
      id: delegationId(committee, code),
      committeeId: committeeId(committee),
      code,
      name,
      timezone,
      votes,
    })),
  );

export const personRows = (now: Date, passwordHash: string): (typeof people.$inferInsert)[] =>
  CAST_NAMES.map((cast) => {
    const { name, locale, timezone, isAdmin = false, isDisabled } = personOf(cast);
    const createdAt = daysAfter(now, -FOUNDED);
    return {
      id: personId(cast),
      email: emailOf(cast),
      name,
      locale,
      timezone,
      passwordHash,
      isAdmin,
      createdAt,
      totpSecret: isAdmin ? DEMO_TOTP_SECRET : null,
      totpConfirmedAt: isAdmin ? createdAt : null,
      disabledAt: isDisabled ? daysAfter(now, -DISABLED) : null,
    };
  });

export const membershipRows = (now: Date): Membership[] => [
  ...CAST_NAMES.flatMap((cast) => rolesOf(cast, now)),
  ...former(now),
];

function rolesOf(cast: CastName, now: Date): Membership[] {
  return Object.entries(personOf(cast).places).flatMap(([committee, place]) => {
    const { roles, delegation, standing = null, until } = place;
    return roles.map((role) => ({
      ...held(cast, committee as CommitteeName, role, now, FOUNDED),
      delegationId: delegation ? delegationId(committee as CommitteeName, delegation) : null,
      standing: role === "member" ? standing : null,
      // No delegation of the demo has a second one.
      rank: role === "member" && standing === "alternate" ? 1 : null,
      mandateUntil: until === undefined ? null : dayAfter(now, until),
    }));
  });
}

/** Roles that were ended before their time, for the history of who held what. */
function former(now: Date): Membership[] {
  const ended = (days: number, endReason: string) => ({
    endedAt: daysAfter(now, -days),
    endedBy: personId("Timur"),
    endReason,
  });
  return [
    { ...held("Yerlan", "rac", "chair", now, FOUNDED), ...ended(ROTATED, "The chair rotates every six months.") },
    {
      ...held("Nargiza", "rac", "secretary", now, FOUNDED),
      ...ended(ROTATED, "Appointed secretary of the Working Group on Water and Energy."),
    },
  ];
}

const held = (cast: CastName, committee: CommitteeName, role: Role, now: Date, since: number): Membership => ({
  id: demoId("membership", committee, cast, role),
  committeeId: committeeId(committee),
  personId: personId(cast),
  role,
  mandateFrom: dayAfter(now, -since),
  grantedBy: personId("Timur"),
  grantedAt: daysAfter(now, -since),
});

/** What the administrator did, as the record of the administration keeps it. */
export function adminRows(now: Date): (typeof adminEvents.$inferInsert)[] {
  const names = Object.fromEntries(delegationRows().map(({ id, name }) => [id, name]));
  const by = { actorId: personId("Timur") };
  const roles = membershipRows(now).flatMap(
    ({ id, personId, committeeId, role, standing, rank, delegationId, endedAt, endReason, ...mandate }) => {
      const delegation = delegationId ? names[delegationId] : undefined;
      const data = {
        membershipId: id,
        role,
        standing: standing ?? null,
        rank: rank ?? null,
        ...(delegation && { delegation }),
      };
      const dates = { from: mandate.mandateFrom, until: mandate.mandateUntil ?? null };
      const grant = {
        ...by,
        at: mandate.grantedAt,
        act: "grantRole",
        personId,
        committeeId,
        data: { ...data, ...dates },
      };
      return endedAt
        ? [grant, { ...by, at: endedAt, act: "endRole", personId, committeeId, data: { ...data, reason: endReason } }]
        : [grant];
    },
  );
  const reason = "Left the ministry; the delegation will name a successor.";
  return [
    ...roles,
    { ...by, at: daysAfter(now, -DISABLED), act: "disablePerson", personId: personId("Sherzod"), data: { reason } },
  ];
}
