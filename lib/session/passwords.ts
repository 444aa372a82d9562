import "server-only";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";

export const hashPassword = (password: string) => inTurn(() => hash(password.normalize("NFKC"), COST));

/** Takes as long for somebody without a password as for somebody with one. */
export const isPassword = (kept: string | null, password: string) =>
  inTurn(async () => (await verify(kept ?? (await nobodys()), password.normalize("NFKC"))) && kept !== null);

/** argon2id, the library's default variant. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let burnt: Promise<string> | undefined;
const nobodys = () => (burnt ??= hash(crypto.randomUUID(), COST));

// Each hash takes 19 MiB and a core: a flood of sign-ins waits in line instead of taking the machine.
const PLACES = Math.max(1, availableParallelism() - 1);
let busy = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy < PLACES) busy++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy--;
  }
}
