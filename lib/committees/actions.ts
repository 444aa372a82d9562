"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import * as schema from "./schema";

export const saveCommittee = action({
  act: "saveCommittee",
  schema: schema.SaveCommittee,
  run: perform.saveCommittee,
  then: ({ id }) => paths.admin.committee(id),
});

export const saveBallotTerms = action({
  act: "saveBallotTerms",
  schema: schema.SaveBallotTerms,
  run: perform.saveBallotTerms,
});

export const closeCommittee = action({
  act: "closeCommittee",
  schema: schema.CommitteeBecause,
  fresh: true,
  run: perform.closeCommittee,
});
export const reopenCommittee = action({
  act: "reopenCommittee",
  schema: schema.CommitteeBecause,
  fresh: true,
  run: perform.reopenCommittee,
});

export const saveDelegation = action({
  act: "saveDelegation",
  schema: schema.SaveDelegation,
  run: perform.saveDelegation,
  then: (_, { committeeId }) => paths.admin.delegations(committeeId),
});

export const closeDelegation = action({
  act: "closeDelegation",
  schema: schema.DelegationBecause,
  fresh: true,
  run: perform.closeDelegation,
});
export const reopenDelegation = action({
  act: "reopenDelegation",
  schema: schema.DelegationBecause,
  fresh: true,
  run: perform.reopenDelegation,
});
