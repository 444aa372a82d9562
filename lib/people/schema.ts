import { z } from "zod";
import { LOCALES } from "@/lib/languages/locales";
import { EmailAddress } from "@/lib/session/email-address";
import { sought } from "@/lib/sought";

/** Days an invitation's link can be used. */
export const INVITATION_DAYS = 7;

const reason = z.string().trim().min(3).max(500);
const personId = z.uuid();

export const InvitePerson = z
  .object({ name: z.string().trim().min(2).max(120), email: EmailAddress, locale: z.enum(LOCALES) })
  .strict();

export const Person = z.object({ personId }).strict();
export const PersonBecause = z.object({ personId, reason }).strict();

export const STATES = ["admin", "invited", "disabled", "noSecondFactor"] as const;

/** The filter as it stands in the address; what does not fit is left out rather than refused. */
const Filter = z.object({
  q: sought(120).catch("").default(""),
  state: z.enum(STATES).optional().catch(undefined),
  /** The last person of the page before. */
  after: z.uuid().optional().catch(undefined),
});

export type PeopleFilter = z.output<typeof Filter>;

export const readPeopleFilter = (query: Record<string, string | string[] | undefined>): PeopleFilter =>
  Filter.parse(query);
