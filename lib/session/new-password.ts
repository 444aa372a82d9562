import { z } from "zod";

/** Long rather than odd: length is what a guess has to pay for. */
export const NewPassword = z.string().min(10).max(200);
