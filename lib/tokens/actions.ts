"use server";
import { paths } from "@/app/paths";
import { followProfilesLanguage } from "@/lib/languages/reader";
import { enter } from "@/lib/session/next-auth";
import { publicAction } from "@/lib/session/public-action";
import * as perform from "./perform";
import { AcceptInvitation, AskForReset, BecomeAdmin, ConfirmAddress, ResetPassword } from "./schema";

export const acceptInvitation = publicAction({
  act: "acceptInvitation",
  schema: AcceptInvitation,
  run: perform.acceptInvitation,
  then: signedIn,
});

export const becomeAdmin = publicAction({
  act: "becomeAdmin",
  schema: BecomeAdmin,
  run: perform.becomeAdmin,
  then: signedIn,
});

export const askForReset = publicAction({
  act: "askForReset",
  schema: AskForReset,
  limit: ({ email }) => ["mails", email],
  even: true,
  run: ({ email }) => perform.askForReset(email),
});

export const resetPassword = publicAction({
  act: "resetPassword",
  schema: ResetPassword,
  run: perform.resetPassword,
  then: signedIn,
});

export const confirmAddress = publicAction({
  act: "confirmAddress",
  schema: ConfirmAddress,
  run: ({ token }) => perform.confirmAddress(token),
  then: (_, { token }) => paths.confirmEmail(token, "1"),
});

/** Whoever just chose a password need not type it again. */
async function signedIn(email: string, { password, locale }: { password: string; locale?: string }) {
  if (locale) await followProfilesLanguage();
  return (await enter("password", { email, password })) ? paths.committees : paths.signIn;
}
