import { z } from "zod";
import { LOCALES } from "@/lib/languages/locales";
import { EmailAddress } from "@/lib/session/email-address";
import { NewPassword } from "@/lib/session/new-password";

const token = z.string().max(200);
const name = z.string().trim().min(2).max(120);
const locale = z.enum(LOCALES);

export const AcceptInvitation = z.object({ token, name, locale, password: NewPassword }).strict();
export const BecomeAdmin = z.object({ token, name, locale, email: EmailAddress, password: NewPassword }).strict();
export const AskForReset = z.object({ email: EmailAddress }).strict();
export const ResetPassword = z.object({ token, password: NewPassword }).strict();
export const ConfirmAddress = z.object({ token }).strict();
