"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import { nextPath } from "@/lib/session/next-path";
import * as perform from "./perform";
import { ConfirmSecondFactor, GiveSecondFactor, Nothing } from "./schema";

export const giveSecondFactor = action({
  act: "giveSecondFactor",
  schema: GiveSecondFactor,
  beforeSecondFactor: true,
  run: ({ tx, actor }, { code }, { session }) => perform.give(tx, actor.id, session.hash, code),
  then: (_, { next }) => nextPath(next),
});

export const startSecondFactor = action({
  act: "startSecondFactor",
  schema: Nothing,
  beforeSecondFactor: true,
  fresh: true,
  run: ({ tx, actor }) => perform.start(tx, actor.id),
});

export const confirmSecondFactor = action({
  act: "confirmSecondFactor",
  schema: ConfirmSecondFactor,
  beforeSecondFactor: true,
  fresh: true,
  run: ({ tx, actor }, { code }, { session }) => perform.confirm(tx, actor.id, session.hash, code),
  then: () => paths.recoveryCodes,
});

export const renewRecoveryCodes = action({
  act: "renewRecoveryCodes",
  schema: Nothing,
  fresh: true,
  run: ({ tx, actor }) => perform.renewRecoveryCodes(tx, actor.id),
});

export const removeSecondFactor = action({
  act: "removeSecondFactor",
  schema: Nothing,
  fresh: true,
  run: ({ tx, actor }) => perform.remove(tx, actor.id),
});
