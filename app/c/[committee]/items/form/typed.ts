"use client";
import { type FormTree, readForm } from "@/lib/form-data";

/** What stands in a form now, read exactly as the server will read it. */
export function typedIn(form: HTMLFormElement): { data: Record<string, unknown>; tree: FormTree } {
  const tree = readForm(new FormData(form));
  return { tree, data: (tree.data ?? {}) as Record<string, unknown> };
}

/** `data.options.0.cost` in such a tree. */
export const valueAt = (tree: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce(
      (inner, part) =>
        typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[part] : undefined,
      tree,
    );
