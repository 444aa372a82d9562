import { z } from "zod";
import { CAST_NAMES } from "@/db/cast";

export const CastMember = z.enum(CAST_NAMES);
export const SignInAs = z.object({ person: CastMember, next: z.string().max(2000).optional() }).strict();
