import { type Source, walk } from "./source";

/** Attributes and properties of ours and of HTML that people read. */
const READ = /^(aria-label|alt|caption|help|label|lead|placeholder|title|trigger)$/;
const LETTERS = /\p{L}{2}/u;

/** Text in JSX that no language file holds, as `file: text`. */
export function literalText({ file, tree }: Source): string[] {
  const found: string[] = [];
  const report = (text: unknown) => LETTERS.test(String(text)) && found.push(`${file}: ${String(text).trim()}`);
  walk(tree, (node) => {
    if (node.type === "JSXText") report(node.value);
    if (node.type === "JSXElement" || node.type === "JSXFragment")
      for (const child of node.children as { type: string; expression?: { type: string; value?: string } }[])
        if (child.type === "JSXExpressionContainer" && child.expression?.type === "StringLiteral")
          report(child.expression.value);
    if (node.type === "JSXAttribute") {
      const { name, value } = node as unknown as { name: { value?: string }; value?: { type: string; value?: string } };
      if (READ.test(name.value ?? "") && value?.type === "StringLiteral") report(value.value);
    }
  });
  return found;
}
