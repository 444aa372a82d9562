"use server";
import type { Route } from "next";
import { paths } from "@/app/paths";
import { forgive } from "@/lib/limits/perform";
import { granted, no, yes } from "@/lib/rules/verdict";
import { enter, enterByLink, leave, leaveForProvider, mailLink } from "@/lib/session/next-auth";
import { nextPath } from "@/lib/session/next-path";
import { publicAction } from "@/lib/session/public-action";
import { AskForLink, FollowLink, LeaveForProvider, SignIn, SignOut } from "./schema";

export const signIn = publicAction({
  act: "signIn",
  schema: SignIn,
  limit: ({ email }) => ["passwordTries", email],
  async run({ email, password }) {
    if (!(await enter("password", { email, password }))) return no("wrongPassword");
    await forgive("passwordTries", email);
    return granted;
  },
  then: (_, { next }) => paths.secondFactor(nextPath(next)),
});

/** Also the way to prove oneself again for those without a password. */
export const askForLink = publicAction({
  act: "askForLink",
  schema: AskForLink,
  limit: ({ email }) => ["mails", email],
  even: true,
  async run({ email, next }) {
    await mailLink(email, nextPath(next));
    return granted;
  },
});

export const followLink = publicAction({
  act: "followLink",
  schema: FollowLink,
  run: async ({ token }) => ((await enterByLink(token)) ? granted : no("linkSpent")),
  then: (_, { next }) => paths.secondFactor(nextPath(next)),
});

export const signInAtProvider = publicAction({
  act: "signInAtProvider",
  schema: LeaveForProvider,
  async run({ next }) {
    const address = await leaveForProvider(paths.secondFactor(nextPath(next)));
    return address ? yes(address) : no("providerAway");
  },
  then: (address) => address as Route,
});

export const signOut = publicAction({
  act: "signOut",
  schema: SignOut,
  async run() {
    await leave();
    return granted;
  },
  then: () => paths.signIn,
});
