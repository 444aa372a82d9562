import { createHash } from "node:crypto";

/** What the database keeps of a token that opens something: who reads the table can open nothing. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
