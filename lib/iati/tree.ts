import type { Tag, Visitor } from "./reader";

/** An element as read, without those of other namespaces. `xml:lang` is kept under that name. */
export type Node = {
  name: string;
  line: number;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: Node[];
  parent: Node | null;
};
/** What a path leads to: an element, or the value of an attribute or text with the line of its element. */
export type Spot = { value: string; line: number; node: Node };

/** More elements, and more letters of text and attributes, than any real activity holds; beyond, the file is hostile. */
const NODES = 500_000;
const LETTERS = 32 * 1024 * 1024;
export class TooLarge extends Error {}

/**
 * Gathers each activity or organisation of a file into a tree, hands it out when it is complete and
 * forgets it, so that memory holds one at a time.
 */
export function trees(done: (node: Node) => void): Visitor {
  let depth = 0;
  let current: Node | null = null;
  let foreign = 0;
  let count = 0;
  let letters = 0;
  return { open, text, close };

  function open(tag: Tag): void {
    depth += 1;
    if (foreign > 0 || tag.space !== "") {
      foreign += 1;
      return;
    }
    if (depth === 1) return;
    if (++count > NODES) throw new TooLarge();
    const node: Node = {
      name: tag.name,
      line: tag.line,
      attributes: Object.fromEntries(tag.attributes.map(({ name, value }) => [name, value])),
      text: "",
      children: [],
      parent: current,
    };
    current?.children.push(node);
    current = node;
    for (const { value } of tag.attributes) add(value);
  }

  function text(more: string): void {
    if (foreign > 0 || !current) return;
    add(more);
    current.text += more;
  }

  function add(more: string): void {
    letters += more.length;
    if (letters > LETTERS) throw new TooLarge();
  }

  function close(): void {
    depth -= 1;
    if (foreign > 0) {
      foreign -= 1;
      return;
    }
    if (!current) return;
    const { parent } = current;
    if (!parent) {
      count = 0;
      letters = 0;
      done(current);
    }
    current = parent;
  }
}

/**
 * What a path leads to from an element: `transaction/value/@value-date`, `sector[vocabulary=98|99]`.
 * In brackets an attribute and the values it may have; an empty one among them stands for its absence too.
 */
export function spots(from: Node, path: string): Spot[] {
  let nodes: Node[] = [from];
  for (const step of stepsOf(path)) {
    if (step.attribute) {
      const { attribute } = step;
      return nodes.flatMap((node) => {
        const value = node.attributes[attribute];
        return value === undefined ? [] : [{ value, line: node.line, node }];
      });
    }
    nodes = nodes.flatMap((node) => node.children.filter(step.fits));
  }
  return nodes.map((node) => ({ value: node.text, line: node.line, node }));
}

type Step = { attribute?: string; fits: (node: Node) => boolean };
const parsed = new Map<string, Step[]>();

function stepsOf(path: string): Step[] {
  const known = parsed.get(path);
  if (known) return known;
  const steps = path.split("/").map((text): Step => {
    if (text.startsWith("@")) return { attribute: text.slice(1), fits: () => false };
    const [, name, attribute, values = ""] = /^([\w-]+)(?:\[([\w:-]+)=([^\]]*)\])?$/.exec(text) ?? [];
    const among = values.split("|");
    return {
      fits: (node) => node.name === name && (!attribute || among.includes(node.attributes[attribute] ?? "")),
    };
  });
  parsed.set(path, steps);
  return steps;
}

/** Every element below, itself included. */
export function* within(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* within(child);
}
