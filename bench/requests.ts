/** What is sent, as the reader's browser sends it. Compression is left to whatever stands in front of an app. */
import { randomUUID } from "node:crypto";
import { COMMAND_KEY } from "@/lib/form-data";
import { READER_TOKEN } from "./data/seats";
import type { Place } from "./place";
import type { Ask } from "./rounds";

const SIGNED_IN: Record<string, string> = { cookie: `majlis=${READER_TOKEN}`, "accept-encoding": "identity" };
export const VISITOR: Record<string, string> = { "accept-encoding": "identity" };

/** Opens these pages in turn; each must show what is named. */
export function opening({ base }: Place, paths: readonly string[], shows: string, headers = SIGNED_IN): Ask {
  const next = turns(paths);
  return async () => {
    const path = next();
    const response = await fetch(base + path, { headers, redirect: "manual" });
    const html = await response.text();
    if (response.status !== 200 || !html.includes(shows))
      throw new Error(`${path} answered ${response.status} without ${shows}`);
  };
}

export type Form = { page: string; fields: Record<string, string> };

/**
 * Posts forms through a server action, as script in a page does. The answer holds the action's value
 * alone: showing the page anew is the page's cost, and measured there.
 */
export function posting({ base }: Place, action: string, forms: readonly Form[]): Ask {
  const next = turns(forms);
  const headers = {
    ...SIGNED_IN,
    accept: "text/x-component",
    origin: base,
    "next-action": action,
    "x-action-forwarded": "1",
  };
  return async () => {
    const { page, fields } = next();
    const body = bodyOf(fields, "_1_");
    body.append("0", JSON.stringify([{}, "$K1"]));
    const response = await fetch(base + page, { method: "POST", headers, body, redirect: "manual" });
    const answer = await response.text();
    if (response.status !== 200 || !answer.includes('"ok":true'))
      throw new Error(`${page} answered ${response.status}: ${answer.slice(-300)}`);
  };
}

/** Posts forms as a browser without script does: the answer is where to look next. */
export function sending({ base }: Place, action: string, forms: readonly Form[]): Ask {
  const next = turns(forms);
  const headers = { ...SIGNED_IN, origin: base };
  return async () => {
    const { page, fields } = next();
    const body = bodyOf(fields);
    body.append("$ACTION_REF_1", "");
    body.append("$ACTION_1:0", JSON.stringify({ id: action, bound: "$@1" }));
    body.append("$ACTION_1:1", "[{}]");
    const response = await fetch(base + page, { method: "POST", headers, body, redirect: "manual" });
    await response.text();
    if (response.status !== 303) throw new Error(`${page} answered ${response.status} and leads nowhere`);
  };
}

function bodyOf(fields: Record<string, string>, prefix = ""): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, [COMMAND_KEY]: randomUUID() }))
    body.append(prefix + name, value);
  return body;
}

function turns<T>(things: readonly T[]): () => T {
  let at = 0;
  return () => {
    const thing = things[at++ % things.length];
    if (thing === undefined) throw new Error("There is nothing to ask for in this data set.");
    return thing;
  };
}
