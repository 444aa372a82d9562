import "server-only";
import { env } from "@/lib/env";
import { type Signer, signerOf } from "./ed25519";

/** The key this installation signs with. The launcher makes one at the first start; several instances share it. */
export function signer(): Signer {
  const { MAJLIS_SIGNING_KEY } = env();
  if (!MAJLIS_SIGNING_KEY) throw new Error("MAJLIS_SIGNING_KEY is not set: start with npm start, or set it.");
  return signerOf(MAJLIS_SIGNING_KEY);
}

/** The key before it, while a change of keys is to be vouched for. */
export function signerBefore(): Signer | undefined {
  const { MAJLIS_SIGNING_KEY_BEFORE } = env();
  return MAJLIS_SIGNING_KEY_BEFORE ? signerOf(MAJLIS_SIGNING_KEY_BEFORE) : undefined;
}
