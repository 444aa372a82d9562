"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import { followProfilesLanguage } from "@/lib/languages/reader";
import { nextPath } from "@/lib/session/next-path";
import * as perform from "./perform";
import { ChangeAddress, ChangePassword, EndSession, EndSessions, ProveAgain, SaveProfile } from "./schema";

export const saveProfile = action({
  act: "saveProfile",
  schema: SaveProfile,
  async run({ tx, actor }, profile) {
    await followProfilesLanguage();
    return perform.saveProfile(tx, actor.id, profile);
  },
});

export const changePassword = action({
  act: "changePassword",
  schema: ChangePassword,
  fresh: true,
  run: ({ tx }, { password }, member) => perform.changePassword(tx, member, password),
});

export const changeAddress = action({
  act: "changeAddress",
  schema: ChangeAddress,
  fresh: true,
  run: ({ tx }, { email }, member) => perform.changeAddress(tx, member, email),
});

export const endSession = action({
  act: "endSession",
  schema: EndSession,
  run: ({ tx, actor }, { name }) => perform.endSession(tx, actor.id, name),
});

export const endSessions = action({
  act: "endSessions",
  schema: EndSessions,
  run: ({ tx, actor }) => perform.endSessions(tx, actor.id),
  then: () => paths.signIn,
});

export const proveAgain = action({
  act: "proveAgain",
  schema: ProveAgain,
  beforeSecondFactor: true,
  run: ({ tx }, { proof }, member) => perform.proveAgain(tx, member, proof),
  then: (_, { next }) => nextPath(next),
});
