import { createHash } from "node:crypto";

/**
 * SHA-256 of a text, in hex: what the database keeps of a token that opens something, for who reads the table
 * can open nothing; and what the record keeps of words that stand elsewhere.
 */
export const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
