"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import * as schema from "./schema";

export const invitePerson = action({
  act: "invitePerson",
  schema: schema.InvitePerson,
  run: perform.invitePerson,
  then: ({ id }) => paths.admin.person(id),
});

export const resendInvitation = action({
  act: "resendInvitation",
  schema: schema.Person,
  run: perform.resendInvitation,
});
export const revokeInvitation = action({
  act: "revokeInvitation",
  schema: schema.PersonBecause,
  run: perform.revokeInvitation,
});
export const disablePerson = action({
  act: "disablePerson",
  schema: schema.PersonBecause,
  fresh: true,
  run: perform.disablePerson,
});
export const enablePerson = action({
  act: "enablePerson",
  schema: schema.PersonBecause,
  fresh: true,
  run: perform.enablePerson,
});
export const resetSecondFactor = action({
  act: "resetSecondFactor",
  schema: schema.PersonBecause,
  fresh: true,
  run: perform.resetSecondFactor,
});
export const grantAdmin = action({
  act: "grantAdmin",
  schema: schema.PersonBecause,
  fresh: true,
  run: perform.grantAdmin,
});
export const revokeAdmin = action({
  act: "revokeAdmin",
  schema: schema.PersonBecause,
  fresh: true,
  run: perform.revokeAdmin,
});
