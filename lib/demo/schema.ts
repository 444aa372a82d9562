import { z } from "zod";

export const SignInAs = z.object({ personId: z.uuid(), next: z.string().optional() }).strict();
