import { z } from "zod";
import { LOCALES } from "@/lib/languages/locales";
import { EmailAddress } from "@/lib/session/email-address";
import { NewPassword } from "@/lib/session/new-password";

const ZONES = new Set(Intl.supportedValuesOf("timeZone"));
const timezone = z.string().refine((zone) => ZONES.has(zone), "choose");

export const SaveProfile = z
  .object({ name: z.string().trim().min(2).max(120), locale: z.enum(LOCALES), timezone })
  .strict();
export const ChangePassword = z.object({ password: NewPassword }).strict();
export const ChangeAddress = z.object({ email: EmailAddress }).strict();
export const EndSession = z.object({ name: z.string().regex(/^[0-9a-f]{16}$/) }).strict();
export const EndSessions = z.object({}).strict();
/** What proves somebody anew: a password, or a code for those who have none. */
export const ProveAgain = z
  .object({ proof: z.string().min(1).max(200), next: z.string().max(2000).optional() })
  .strict();
