import { z } from "zod";
import { EmailAddress } from "@/lib/session/email-address";

const next = z.string().max(2000).optional();
const token = z.string().max(200);

export const SignIn = z.object({ email: EmailAddress, password: z.string().min(1).max(200), next }).strict();
export const AskForLink = z.object({ email: EmailAddress, next }).strict();
export const FollowLink = z.object({ token, next }).strict();
export const LeaveForProvider = z.object({ next }).strict();
export const SignOut = z.object({}).strict();
