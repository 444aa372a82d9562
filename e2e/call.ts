import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { db } from "@/db/client";
import { sessions } from "@/db/schema/people";
import type { FormState } from "@/lib/action";
import type { Actor } from "@/lib/rules/hats";
import { sessionCookie } from "@/lib/session/cookie";
import { hashOf } from "@/lib/session/hash";

type Entry = { exportedName?: string; filename?: string; workers: Record<string, unknown> };

/** A server action of the build: the id a browser posts, and the address of a page that holds its form. */
export type Callable = { id: string; page: string };

/** Server actions of a build by name, as `lib/items/actions.ts#saveDraft`. */
export function actionsOf(build: string): Map<string, Callable> {
  const manifest = readFileSync(join(build, "server", "server-reference-manifest.json"), "utf8");
  const { node } = JSON.parse(manifest) as { node: Record<string, Entry> };
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName, workers }]) => [
      `${filename}#${exportedName}`,
      { id, page: addressOf(Object.keys(workers)[0] ?? "") },
    ]),
  );
}

/** `app/(public)/c/[committee]/page` → `/c/rac`: an action runs before its page is drawn, whichever that is. */
const addressOf = (worker: string) =>
  worker
    .replace(/^app|\/\([^)]+\)|\/page$/g, "")
    .replace("[committee]", "rac")
    .replace(/\[[^\]]+\]/g, "5a0b1f0e-0000-4000-8000-000000000000") || "/";

export type Answer = FormState & { status: number; redirect?: string };

/**
 * Posts a server action as a browser's form does: the previous state and
 * the form's fields. Answers what the action returned, or where it leads.
 */
export async function callAction(
  base: string,
  { id, page }: Callable,
  fields: Record<string, string>,
  { cookie = "", origin = base }: { cookie?: string; origin?: string } = {},
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([{}, "$K1"]));
  const plain = { accept: "text/x-component", "accept-encoding": "identity" };
  const headers = { ...plain, "next-action": id, cookie, ...(origin && { origin }) };
  const response = await fetch(`${base}${page}`, { method: "POST", headers, body, redirect: "manual" });
  const redirect = response.headers.get("x-action-redirect")?.split(";")[0];
  return { ...returned(await response.text()), status: response.status, ...(redirect && { redirect }) };
}

/** The action's value in the answer: row 0 points to the row that holds it. */
function returned(flight: string): FormState {
  const row = (id: string) => new RegExp(`^${id}:(\\{.*\\})$`, "m").exec(flight)?.[1];
  const root = row("0");
  const at = root && /"a":"\$@([0-9a-f]+)"/.exec(root)?.[1];
  const value = at && row(at);
  return value ? (JSON.parse(value) as FormState) : {};
}

/** A session of somebody’s, as the cookie that a call sends. */
export async function signedIn({ id }: Actor): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db()
    .insert(sessions)
    .values({ hash: hashOf(token), personId: id, expiresAt: new Date(Date.now() + 3_600_000) });
  return `${sessionCookie()}=${token}`;
}
