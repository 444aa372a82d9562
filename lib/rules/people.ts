import { granted, no, type Verdict } from "./verdict";

/** What the rules need to know of an account. */
export type PersonFacts = {
  id: string;
  isAdmin: boolean;
  disabled: boolean;
  /** Invited, and has not accepted yet. */
  invited: boolean;
  hasSecondFactor: boolean;
  /** Administrators who can sign in, apart from this person. */
  otherAdmins: number;
};

export function mayDisable(person: PersonFacts): Verdict {
  if (person.disabled) return no("alreadyDisabled");
  if (person.invited) return no("stillInvited");
  return lastAdmin(person) ? no("lastAdmin") : granted;
}

export const mayEnable = (person: PersonFacts): Verdict => (person.disabled ? granted : no("notDisabled"));

export function mayResendInvitation(person: PersonFacts): Verdict {
  if (!person.invited) return no("alreadyAccepted");
  return person.disabled ? no("personDisabled") : granted;
}

export function mayRevokeInvitation(person: PersonFacts): Verdict {
  if (!person.invited) return no("alreadyAccepted");
  return person.disabled ? no("alreadyRevoked") : granted;
}

/** Never one's own: an open session on an unlocked screen would be enough to shed the second factor. */
export function mayResetSecondFactor(person: PersonFacts, actorId: string): Verdict {
  if (person.id === actorId) return no("ownSecondFactor");
  return person.hasSecondFactor ? granted : no("noFactorToReset");
}

export function mayGrantAdmin(person: PersonFacts): Verdict {
  if (person.isAdmin) return no("alreadyAdmin");
  if (person.disabled) return no("personDisabled");
  return person.invited ? no("notAcceptedYet") : granted;
}

export function mayRevokeAdmin(person: PersonFacts): Verdict {
  if (!person.isAdmin) return no("notAdmin");
  return lastAdmin(person) ? no("lastAdmin") : granted;
}

const lastAdmin = (person: PersonFacts) => person.isAdmin && !person.disabled && person.otherAdmins === 0;
