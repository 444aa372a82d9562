export type FormTree = { [name: string]: FormValue };
type FormValue = string | File | FormTree | FormValue[];

/** Text PostgreSQL cannot hold: NUL, which it refuses, or half a surrogate pair, which would silently change. */
export class BadText extends Error {}

/** The name of the hidden field that makes a repeated command the same command. */
export const COMMAND_KEY = "commandKey";

/**
 * Reads a posted form into a tree: `data.options.0.cost` becomes `{ data: { options: [{ cost }] } }`.
 * A name posted several times, or ending in `[]`, becomes a list. Framework fields are left out.
 * @throws BadText
 */
export function readForm(form: FormData): FormTree {
  const root: FormTree = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION") || name === COMMAND_KEY) continue;
    const values = form.getAll(name).map(clean);
    const list = name.endsWith("[]");
    const path = name.replace(/\[\]$/, "").split(".");
    if (path.some((part) => part === "__proto__" || part === "constructor" || part === "prototype")) continue;
    // A list's leading empty value stands for "none chosen", which a form cannot post otherwise.
    put(root, path, list ? values.filter((value) => value !== "") : values.length > 1 ? values : (values[0] ?? ""));
  }
  return compact(root) as FormTree;
}

function clean(value: FormDataEntryValue): string | File {
  if (typeof value !== "string") return value;
  if (value.includes("\0") || !value.isWellFormed()) throw new BadText();
  return value.replaceAll("\r\n", "\n");
}

function put(tree: FormTree, [head = "", ...rest]: string[], value: FormValue): void {
  if (rest.length === 0) {
    tree[head] = value;
    return;
  }
  const inner = tree[head];
  const next: FormTree =
    inner && typeof inner === "object" && !Array.isArray(inner) && !(inner instanceof File) ? inner : {};
  tree[head] = next;
  put(next, rest, value);
}

/** Branches whose names are all whole numbers are lists, in that order and without gaps. */
function compact(value: FormValue): FormValue {
  if (typeof value !== "object" || value instanceof File) return value;
  if (Array.isArray(value)) return value.map(compact);
  const names = Object.keys(value);
  if (names.length > 0 && names.every((name) => /^\d+$/.test(name)))
    return names.sort((a, b) => Number(a) - Number(b)).map((name) => compact(value[name] ?? ""));
  return Object.fromEntries(names.map((name) => [name, compact(value[name] ?? "")]));
}
