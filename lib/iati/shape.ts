import { GRAMMAR } from "./grammar";
import { VALUES, type ValueType } from "./values";

export type Attribute = { name: string; required: boolean; type: ValueType };
type Child = { name: string; required: boolean; many: boolean; shape: Shape };
export type Shape = {
  /** What stands in the element when it holds a value; nothing when it holds children. */
  value: ValueType | null;
  attributes: readonly Attribute[];
  /** Takes no attributes of other namespaces. */
  closed: boolean;
  children: readonly Child[];
  /** The children, by position, before which elements of other namespaces may stand as well. */
  foreignBefore: readonly number[];
};

/** The outermost elements a file may have. */
export const ROOTS: Readonly<Record<string, Shape>> = grown(GRAMMAR, ["iati-activities", "iati-organisations"]);

function grown(grammar: string, roots: readonly string[]): Record<string, Shape> {
  const lines = grammar.trim().split("\n");
  const bodies = new Map(lines.map((line) => [line.slice(0, line.indexOf(" =")), line.slice(line.indexOf("=") + 1)]));
  const shapes = new Map<string, Shape>();
  return Object.fromEntries(roots.map((name) => [name, shapeNamed(name)]));

  function shapeNamed(name: string): Shape {
    const known = shapes.get(name);
    if (known) return known;
    const body = bodies.get(name);
    if (body === undefined) throw new Error(`The grammar has no line for ${name}.`);
    const [own = "", inner = ""] = body.split("|");
    const words = own.trim().split(/\s+/);
    const places = inner.trim() === "" ? [] : inner.trim().split(/\s+/);
    const shape: Shape = {
      value: valueType(/\((\w+)\)/.exec(own)?.[1]),
      attributes: words.filter((word) => word.startsWith("@")).map(attributeOf),
      closed: words.includes("closed"),
      children: places.filter((place) => place !== "...").map(childOf),
      foreignBefore: places.flatMap((place, at) => (place === "..." ? [at] : [])),
    };
    shapes.set(name, shape);
    return shape;
  }

  function childOf(place: string): Child {
    const [, name = "", often = "", , value, named] = /^([\w-]+)([?*+]?)(:(?:=(\w+)|(\w+)))?$/.exec(place) ?? [];
    return {
      name,
      required: often === "" || often === "+",
      many: often === "*" || often === "+",
      shape: value ? bare(value) : shapeNamed(named ?? name),
    };
  }
}

function attributeOf(word: string): Attribute {
  const [, name = "", required, type] = /^@([\w-]+)(!?)(?::(\w+))?$/.exec(word) ?? [];
  return { name, required: required === "!", type: valueType(type) ?? "string" };
}

/** An element that is nothing but a value, without attributes of any kind; `any` may hold anything. */
function bare(value: string): Shape {
  return { value: valueType(value), attributes: [], closed: value !== "any", children: [], foreignBefore: [] };
}

function valueType(name: string | undefined): ValueType | null {
  if (name === undefined) return null;
  if (!(name in VALUES)) throw new Error(`The grammar knows no value ${name}.`);
  return name as ValueType;
}
