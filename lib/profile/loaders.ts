import "server-only";
import type { Member } from "@/lib/session/current";
import { deviceIn } from "@/lib/session/device";
import { sessionsOf } from "@/lib/session/store";
import * as store from "./store";

/** How somebody can prove anew who they are: by their password, else by a code, else by a link in the mail. */
export async function loadProof({ actor, hasSecondFactor }: Member): Promise<"password" | "code" | "link"> {
  if (await store.hasPassword(actor.id)) return "password";
  return hasSecondFactor ? "code" : "link";
}

export const loadHasPassword = ({ actor }: Member) => store.hasPassword(actor.id);

/** Where the person is signed in, the newest first. */
export const loadSessions = async ({ actor, session }: Member) =>
  (await sessionsOf(actor.id, session.hash)).map(({ userAgent, ...rest }) => ({
    ...rest,
    device: deviceIn(userAgent ?? ""),
  }));
