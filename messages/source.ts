import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";

/** A node of a syntax tree: its kind, and whatever hangs on it. */
export type Node = { type: string; [part: string]: unknown };

export type Source = { file: string; tree: Node };

/** Every source file below these folders, parsed; tests and declarations left out. */
export function sources(...folders: string[]): Source[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
    .filter((file) => /(?<!\.test|\.d)\.tsx?$/.test(file))
    .map((file) => ({ file, tree: parse(readFileSync(file, "utf8"), file.endsWith(".tsx")) }));
}

export const parse = (code: string, tsx = true) =>
  parseSync(code, { syntax: "typescript", tsx, target: "es2022" }) as unknown as Node;

/** Visits a tree, parents first; a visitor that answers false keeps out of a node's inside. */
export function walk(node: unknown, visit: (node: Node) => unknown): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (typeof node === "object" && node !== null) {
    if ("type" in node && typeof node.type === "string" && visit(node as Node) === false) return;
    for (const part of Object.values(node)) if (typeof part === "object") walk(part, visit);
  }
}

/** The expression inside awaits, parentheses and casts. */
export function bare(node: unknown): Node | undefined {
  const inner = node as Node | undefined;
  const wraps = [
    "AwaitExpression",
    "ParenthesisExpression",
    "TsAsExpression",
    "TsNonNullExpression",
    "TsSatisfiesExpression",
  ];
  return inner && wraps.includes(inner.type) ? bare(inner.argument ?? inner.expression) : inner;
}
