import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormState } from "@/lib/action";

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> };

/** Server actions of a build by name, as `lib/items/actions.ts#saveDraft`, with the ids a browser posts. */
export function actionsOf(build: string): Map<string, string> {
  const manifest = JSON.parse(
    readFileSync(join(build, "server", "server-reference-manifest.json"), "utf8"),
  ) as Manifest;
  const named = Object.entries(manifest.node).map(
    ([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id] as const,
  );
  return new Map(named);
}

export type Answer = FormState & { status: number; redirect?: string };

/**
 * Posts a server action as a browser's form does, from any page's address: the previous state and
 * the form's fields. Answers what the action returned, or where it leads.
 */
export async function callAction(
  base: string,
  id: string,
  fields: Record<string, string>,
  { cookie = "", origin = base, page = "/sign-in" }: { cookie?: string; origin?: string; page?: string } = {},
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`1_${name}`, value);
  body.append("0", JSON.stringify([{}, "$K1"]));
  const headers = { "next-action": id, accept: "text/x-component", cookie, ...(origin && { origin }) };
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
