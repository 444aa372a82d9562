import type { Kept, KeptElement } from "../rules/project-facts";
import { ROOTS, type Shape } from "./shape";
import { trimmed } from "./values";

/** An element to be written. Attributes without a value are left away. */
export type Written = KeptElement;

type Attributes = Record<string, string | null | undefined>;

/** An element of the register's fields, with what was kept of it laid over: the fields win. */
export function element(
  name: string,
  attributes: Attributes,
  inner: string | readonly (Written | null)[] = [],
  kept: Kept | null | undefined = null,
): Written {
  const own = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] != null);
  const laid = kept?.overlays ?? {};
  const children = typeof inner === "string" ? [] : inner.filter((one) => one !== null);
  return {
    name,
    attributes: { ...kept?.attributes, ...Object.fromEntries(own) },
    text: typeof inner === "string" ? inner : "",
    children: [...children.map((child) => overlaid(child, laid[child.name])), ...(kept?.children ?? [])],
  };
}

/** What was kept of an element that the register writes itself. */
export const overlaid = (written: Written, kept: Kept | undefined): Written =>
  kept
    ? {
        ...written,
        attributes: { ...kept.attributes, ...written.attributes },
        children: [
          ...written.children.map((child) => overlaid(child, kept.overlays?.[child.name])),
          ...(kept.children ?? []),
        ],
      }
    : written;

const ACTIVITIES = ROOTS["iati-activities"];
const ACTIVITY = ACTIVITIES?.children.find(({ name }) => name === "iati-activity")?.shape;

/** As text, its children in the schema's strict order; what the schema does not know there is left away. */
export function xml(written: Written, shape: Shape | undefined = ACTIVITY, indent = "  "): string {
  const start = `${indent}<${written.name}${attributesOf(written)}`;
  if (written.children.length === 0)
    return written.text === "" ? `${start}/>\n` : `${start}>${escaped(written.text)}</${written.name}>\n`;
  const ordered = (shape?.children ?? []).flatMap((child) =>
    written.children.filter(({ name }) => name === child.name).map((one) => xml(one, child.shape, `${indent}  `)),
  );
  return `${start}>\n${ordered.join("")}${indent}</${written.name}>\n`;
}

const attributesOf = ({ attributes }: Written) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(trimmed(value)).replaceAll('"', "&quot;").replaceAll("\n", "&#10;")}"`)
    .join("");

/** Characters that XML 1.0 cannot hold are left away: there is no way to write them. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string) =>
  text.replace(UNFIT, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
