import "server-only";
import { askDatabase } from "./store";

/** Whether this instance should be sent requests: it is not about to stop, and its database answers. */
export async function isReady(): Promise<boolean> {
  // Set by the launcher, see bin/leash.mjs.
  if ("majlisDraining" in globalThis) return false;
  return askDatabase().then(
    () => true,
    () => false,
  );
}
