"use server";
import { no, yes } from "@/lib/rules/verdict";
import { enter } from "@/lib/session/next-auth";
import { nextPath } from "@/lib/session/next-path";
import { publicAction } from "@/lib/session/public-action";
import { SignInAs } from "./schema";

export const signInAs = publicAction({
  act: "signInAs",
  schema: SignInAs,
  run: async ({ personId }) => ((await enter("demo", { personId })) ? yes(undefined) : no("demoOnly")),
  then: (_, { next }) => nextPath(next),
});
