/** Ed25519 over UTF-8 texts; public keys as their 32 raw bytes in base64, signatures in base64. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

export type Signer = { key: string; sign: (text: string) => string };

/** Whether a signature is that of a key over a text; what is no key or no signature is not. */
export function signed(key: string, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text), publicKeyOf(key), Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

/** A signer from a private key: PKCS #8, as PEM or as DER in base64. @throws Error when it is no such key */
export function signerOf(secret: string): Signer {
  const secretKey = secret.includes("-----BEGIN")
    ? createPrivateKey(secret)
    : createPrivateKey({ key: Buffer.from(secret, "base64"), format: "der", type: "pkcs8" });
  if (secretKey.asymmetricKeyType !== "ed25519") throw new Error("The signing key is not an Ed25519 key.");
  return {
    key: rawOf(createPublicKey(secretKey)),
    sign: (text) => sign(null, Buffer.from(text), secretKey).toString("base64"),
  };
}

/** The raw public key of a file that holds one: PEM, or base64. @throws Error when it holds none */
export function readPublicKey(text: string): string {
  if (text.includes("-----BEGIN")) return rawOf(createPublicKey(text));
  const key = text.trim();
  publicKeyOf(key);
  return key;
}

/** As PEM, for other people's tools. */
export const pemOf = (key: string): string => String(publicKeyOf(key).export({ format: "pem", type: "spki" }));

const publicKeyOf = (key: string): KeyObject =>
  createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(key, "base64").toString("base64url") },
    format: "jwk",
  });

const rawOf = (key: KeyObject): string =>
  Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url").toString("base64");
