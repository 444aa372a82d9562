import { Fragment, isValidElement, type ReactNode } from "react";
import { StillView } from "./still-view";

/** What a browser draws: a text or an element. */
export type Drawn = string | number | [tag: string, attributes: object, children: Drawn[]];

/**
 * Markup that never changes by itself: a document to read. It reaches the page as one text, at a quarter
 * of what its elements would cost the server one by one. Only tags and plain functions may stand in it:
 * no hooks, no client components, nothing to wait for.
 */
export function Still({ children }: { children: ReactNode }) {
  return <StillView packed={JSON.stringify(drawn(children))} />;
}

function drawn(node: ReactNode): Drawn[] {
  if (node === null || node === undefined || typeof node === "boolean" || node === "") return [];
  if (typeof node === "string" || typeof node === "number") return [node];
  if (Array.isArray(node)) return node.flatMap(drawn);
  if (!isValidElement<{ children?: ReactNode }>(node))
    throw new TypeError("Only tags and plain functions stand still.");
  const { type, props } = node;
  if (type === Fragment) return drawn(props.children);
  if (typeof type === "function") return drawn((type as (props: object) => ReactNode)(props));
  const { children, ...attributes } = props;
  return [[type, attributes, drawn(children)]];
}
