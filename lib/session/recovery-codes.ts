import "server-only";
import { randomBytes } from "node:crypto";
import { hashOf } from "./hash";

const COUNT = 10;
/** No letter or digit that reads like another. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten codes of some 79 bits: long enough that a plain hash of one cannot be searched. */
export const newRecoveryCodes = () => Array.from({ length: COUNT }, newCode);

/** As typed, with or without its dashes, in any case. */
export const recoveryHash = (typed: string) => hashOf(typed.toLowerCase().replace(/[^a-z0-9]/g, ""));

function newCode(): string {
  const letters: string[] = [];
  while (letters.length < 16) {
    // 248 is the largest multiple of 31 in a byte: what lies above would favour the first letters.
    for (const byte of randomBytes(24))
      if (byte < 248 && letters.length < 16) letters.push(LETTERS[byte % 31] as string);
  }
  return letters.join("").replace(/.{4}(?=.)/g, "$&-");
}
