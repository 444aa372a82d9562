import { z } from "zod";

/**
 * One spelling for one mailbox. Compatibility forms of letters and signs are folded before the check,
 * so that nothing becomes a second @ or a quoted part for a mail server that was not one for us.
 */
export const EmailAddress = z
  .string()
  .max(254)
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email("email"));
