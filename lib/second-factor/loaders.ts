import "server-only";
import { encode } from "uqr";
import type { Member } from "@/lib/session/current";
import { totpAddress } from "@/lib/session/totp";
import * as store from "./store";

/** The secret under way to an app, as text to type and as a picture to scan; nothing once it is confirmed. */
export async function loadSetUp({ actor }: Member) {
  const factor = await store.factorOf(actor.id);
  if (!factor?.secret || factor.confirmed) return null;
  const { size, data } = encode(totpAddress(factor.secret, factor.email), { border: 2 });
  return { secret: factor.secret.replace(/.{4}(?=.)/g, "$& "), size, path: darkSquares(data) };
}

export const loadRecoveryCodesLeft = ({ actor }: Member) => store.recoveryCodesLeft(actor.id);

/** One rectangle for each run of dark squares in a row. */
const darkSquares = (rows: boolean[][]) =>
  rows
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? "1" : "0"))
          .join("")
          .matchAll(/1+/g),
      ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join("");
