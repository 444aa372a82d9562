import type { Kept, KeptElement } from "../rules/project-facts";
import type { Node } from "./tree";

/** What of an element the register reads: attributes, children it takes whole, and children it takes parts of. */
type Taken = { attributes?: readonly string[]; children?: readonly Node[]; overlays?: Record<string, Kept | null> };

/** What is left of an element once the register took its fields, or nothing. */
export function leftOf(node: Node, { attributes = [], children = [], overlays = {} }: Taken): Kept | null {
  const kept: Kept = {};
  const named = Object.entries(node.attributes).filter(([name]) => !attributes.includes(name) && isOurs(name));
  if (named.length > 0) kept.attributes = Object.fromEntries(named);
  const others = node.children.filter((child) => !children.includes(child));
  if (others.length > 0) kept.children = others.map(elementOf);
  const laid = Object.entries(overlays).filter((entry): entry is [string, Kept] => entry[1] !== null);
  if (laid.length > 0) kept.overlays = Object.fromEntries(laid);
  return Object.keys(kept).length > 0 ? kept : null;
}

/** Attributes of other namespaces are not read; the language of XML is. */
const isOurs = (name: string) => !name.includes(":") || name === "xml:lang";

function elementOf({ name, attributes, text, children }: Node): KeptElement {
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => isOurs(key))),
    // Between elements there is nothing but indentation.
    text: children.length > 0 ? "" : text,
    children: children.map(elementOf),
  };
}

export const childrenOf = (node: Node, name: string) => node.children.filter((child) => child.name === name);
export const firstOf = (node: Node, name: string) => node.children.find((child) => child.name === name);
export const attributeOf = (node: Node, name: string): string | null => node.attributes[name]?.trim() || null;
/** A day, without the zone that XML Schema lets it name: the register's days have none. */
export const dayOf = (node: Node, name: string): string | null =>
  attributeOf(node, name)?.replace(/(?:Z|[+-]\d\d:\d\d)$/, "") || null;
export const textOf = (node: Node) => node.text.trim();

/** One name from an element's narratives, and what is left of them: further languages, and which one the name is in. */
export function nameOf(node: Node): { name: string; taken: Node[]; overlay: Kept | null } {
  const first = firstOf(node, "narrative");
  if (!first) return { name: "", taken: [], overlay: null };
  return { name: textOf(first), taken: [first], overlay: leftOf(first, {}) };
}

/** An element whose fields are its attributes and one name. */
export function named(node: Node, attributes: readonly string[]): { name: string; kept: Kept | null } {
  const { name, taken, overlay } = nameOf(node);
  return { name, kept: leftOf(node, { attributes, children: taken, overlays: { narrative: overlay } }) };
}
