import "server-only";
import { Secret, TOTP } from "otpauth";

/** Time-based codes of an authenticator app: RFC 6238 with the values every app knows. */
const SECONDS = 30;

export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What the app reads from the QR code. */
export const totpAddress = (secret: string, email: string) => totp(secret, email).toString();

/** The time step whose code this is, now or one step to either side of it; nothing when it is none. */
export function totpStep(secret: string, code: string, nowMs: number): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: nowMs, window: 1 });
  return delta === null ? undefined : Math.floor(nowMs / 1000 / SECONDS) + delta;
}

const totp = (secret: string, label = "") =>
  new TOTP({
    issuer: "Majlis",
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: SECONDS,
  });
