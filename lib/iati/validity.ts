import type { SaxesAttributeNS } from "saxes";
import { critical, type Finding } from "./finding";
import type { Tag } from "./reader";
import { type Attribute, ROOTS, type Shape } from "./shape";
import { isValue, trimmed, type ValueType } from "./values";

/** An element that is open: how far its children have come, and how often the present one was there. */
type Open = { name: string; shape: Shape; line: number; at: number; times: number; text: string; kids: number };

const XML = "http://www.w3.org/XML/1998/namespace";
const XSI = "http://www.w3.org/2001/XMLSchema-instance";
/** Attributes of XML itself, which any element may have that takes foreign ones. */
const OF_XML: Readonly<Record<string, ValueType>> = { lang: "language", space: "space", base: "uri", id: "id" };
/** Values are read no further than this: a wrong one is wrong by then. */
const VALUE_LENGTH = 10_000;

/** Holds a file against the grammar while it goes by; tells what is wrong, once for each place. */
export function validity(tell: (finding: Finding) => void) {
  const stack: Open[] = [];
  let skipping = 0;

  return { open, text, close };

  function open(tag: Tag): void {
    if (skipping > 0) skipping += 1;
    else if (tag.space !== "") foreign(tag);
    else enter(tag);
  }

  /** Elements of other namespaces, with all they hold, are no concern of this grammar; only where they stand is. */
  function foreign({ name, line }: Tag): void {
    skipping = 1;
    const parent = stack.at(-1);
    if (!parent) return wrong(line, "notIatiRoot", { name });
    if (parent.shape.value !== null) return parent.shape.value === "any" ? undefined : noChildren(parent, name, line);
    const { children, foreignBefore } = parent.shape;
    const place = foreignBefore.find((at) => at >= parent.at) ?? children.length;
    reach(parent, place, name, line);
  }

  function enter(tag: Tag): void {
    const { name, line } = tag;
    const parent = stack.at(-1);
    const shape = parent ? shapeWithin(parent, tag) : (Object.hasOwn(ROOTS, name) && ROOTS[name]) || null;
    if (!parent && !shape) wrong(line, "notIatiRoot", { name });
    if (!shape) {
      skipping = 1;
      return;
    }
    stack.push({ name, shape, line, at: 0, times: 0, text: "", kids: 0 });
    attributes(tag, shape);
  }

  function shapeWithin(parent: Open, { name, line }: Tag): Shape | null {
    parent.kids += 1;
    const { children, value } = parent.shape;
    if (value === "any") return null;
    if (value !== null) {
      noChildren(parent, name, line);
      return null;
    }
    const place = children.findIndex((child) => child.name === name);
    const child = children[place];
    if (!child) {
      wrong(line, "unknownElement", { name, parent: parent.name });
      return null;
    }
    if (place < parent.at) wrong(line, "outOfOrder", { name, parent: parent.name, after: lastSeen(parent) });
    else if (place > parent.at) {
      reach(parent, place, name, line);
      parent.times = 1;
    } else {
      parent.times += 1;
      if (parent.times === 2 && !child.many) wrong(line, "tooMany", { name, parent: parent.name });
    }
    return child.shape;
  }

  /** Moves on to a later child; what is required in between is missing. */
  function reach(parent: Open, place: number, name: string, line: number): void {
    const { children } = parent.shape;
    for (let at = parent.at; at < place; at++) {
      const child = children[at];
      if (child?.required && !(at === parent.at && parent.times > 0))
        wrong(line, "missingBefore", { missing: child.name, name, parent: parent.name });
    }
    if (place > parent.at) Object.assign(parent, { at: place, times: 0 });
  }

  function attributes({ name: element, attributes: given, line }: Tag, { attributes, closed, value }: Shape): void {
    if (value === "any") return;
    for (const attribute of given) {
      const { prefix, uri, local, name } = attribute;
      if (prefix === "xmlns" || name === "xmlns") continue;
      const known = attributeOf(attribute, attributes);
      if (known && (uri === "" || !closed)) checkValue({ ...known, name }, attribute, element, line);
      // No element of IATI may be said to be nil; where its schema is, any of them may say.
      else if (uri === XSI ? local === "nil" : uri === "" || closed) wrong(line, "unknownAttribute", { name, element });
    }
    for (const { name, required } of attributes)
      if (required && !given.some((one) => one.uri === "" && one.local === name))
        wrong(line, "missingAttribute", { name, element });
  }

  function checkValue(
    { name, type }: Omit<Attribute, "required">,
    { value }: SaxesAttributeNS,
    element: string,
    line: number,
  ): void {
    if (!isValue(type, value)) wrong(line, "badValue", { name, element, type, value: brief(value) });
  }

  function text(more: string): void {
    const open = stack.at(-1);
    if (skipping > 0 || !open || open.shape.value === "any") return;
    if (open.text.length < VALUE_LENGTH) open.text += more;
  }

  function close(): void {
    if (skipping > 0) {
      skipping -= 1;
      return;
    }
    const open = stack.pop();
    if (!open) return;
    const { name, shape, line, kids } = open;
    if (shape.value === null) {
      const stray = trimmed(open.text);
      if (stray !== "") wrong(line, "strayText", { name, text: brief(stray) });
      missingAtEnd(open);
    } else if (kids === 0 && !isValue(shape.value, open.text))
      wrong(line, "badContent", { name, type: shape.value, value: brief(open.text) });
  }

  function missingAtEnd({ name, shape, line, at, times }: Open): void {
    for (const [place, child] of shape.children.entries())
      if (child.required && (place > at || (place === at && times === 0)))
        wrong(line, "missingChild", { missing: child.name, name });
  }

  function noChildren(parent: Open, name: string, line: number): void {
    wrong(line, "noChildren", { name, parent: parent.name });
  }

  function wrong(line: number, says: string, params: Finding["params"]): void {
    tell(critical(says === "notIatiRoot" ? "notIati" : "schema", line, `iati.schema.${says}`, params));
  }
}

function attributeOf({ uri, local }: SaxesAttributeNS, attributes: readonly Attribute[]) {
  if (uri === "") return attributes.find(({ name }) => name === local);
  const type = uri === XML && Object.hasOwn(OF_XML, local) && OF_XML[local];
  return type ? { type } : undefined;
}

/** The child that was there last. */
function lastSeen({ shape, at, times }: Open): string {
  return shape.children[times > 0 ? at : at - 1]?.name ?? "";
}

const brief = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
