"use server";
import { granted, no } from "@/lib/rules/verdict";
import { enter } from "@/lib/session/next-auth";
import { nextPath } from "@/lib/session/next-path";
import { publicAction } from "@/lib/session/public-action";
import { SignInAs } from "./schema";

export const signInAs = publicAction({
  act: "signInAs",
  schema: SignInAs,
  run: async ({ person }) => ((await enter("demo", { person })) ? granted : no("demoOnly")),
  then: (_, { next }) => nextPath(next),
});
