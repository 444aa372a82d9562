import { Fragment, isValidElement, type ReactNode } from "react";
import { escaped, type Html } from "./html";

/**
 * Markup that never changes by itself: a document to read. It is drawn as one text, at a tenth of what
 * its elements would cost the server and the browser one by one. Only tags and plain functions may stand
 * in it: no hooks, no client components, nothing to wait for and nothing that listens.
 */
export const Still = ({ children }: { children: ReactNode }) => Markup({ of: still(children) });

/** The same as a text, to keep it or to put it into another. */
export const still = (node: ReactNode): Html => ({ html: drawn(node) });

/** Markup that is a text already; what stands still may hold it among its tags. */
export function Markup({ of }: { of: Html }) {
  // oxlint-disable-next-line react/no-danger -- made below and by `html`, where every text and attribute is escaped
  return <div className="contents" dangerouslySetInnerHTML={{ __html: of.html }} />;
}

function drawn(node: ReactNode): string {
  if (typeof node === "string") return escaped(node);
  if (typeof node === "number") return String(node);
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (Array.isArray(node)) {
    let made = "";
    for (const one of node) made += drawn(one as ReactNode);
    return made;
  }
  if (!isValidElement<Props>(node)) throw new TypeError("Only tags and plain functions stand still.");
  const { type, props } = node;
  if (type === Fragment) return drawn(props.children);
  if (type === Markup) return (props.of as Html).html;
  if (typeof type === "function") return drawn((type as (props: Props) => ReactNode)(props));
  if (typeof type !== "string") throw new TypeError("Only tags and plain functions stand still.");
  const opened = `<${type}${attributes(props)}>`;
  return EMPTY.has(type) ? opened : `${opened}${drawn(props.children)}</${type}>`;
}

type Props = { children?: ReactNode } & Record<string, unknown>;

const EMPTY = new Set(["br", "hr", "img", "input", "wbr", "col"]);
/** What React calls otherwise than HTML and SVG do. */
const NAMES: Record<string, string> = {
  className: "class",
  htmlFor: "for",
  fontSize: "font-size",
  fontWeight: "font-weight",
  strokeDasharray: "stroke-dasharray",
  strokeWidth: "stroke-width",
  textAnchor: "text-anchor",
};

function attributes(props: Props): string {
  let made = "";
  for (const name of Object.keys(props)) {
    const value = props[name];
    if (name === "children" || value === undefined || value === null) continue;
    const written = NAMES[name] ?? name;
    if (typeof value === "string") made += ` ${written}="${escaped(value)}"`;
    else if (typeof value === "number") made += ` ${written}="${value}"`;
    else if (typeof value !== "boolean") throw new TypeError(`${name} cannot stand still.`);
    // Of ARIA's attributes and of data, "false" is a value; elsewhere it is their absence.
    else if (/^(?:aria|data)-/.test(name)) made += ` ${written}="${value}"`;
    else if (value) made += ` ${written}=""`;
  }
  return made;
}
