import { bare, type Node, type Source, walk } from "./source";

/** One place that asks for a message: which keys fit it, and what it says when it names one outright. */
type Use = { file: string; fits: RegExp; named?: string };

/** Variable → the namespaces its translator was made for; `""` is the root. */
type Scope = Map<string, string>;

/**
 * Every message a file asks for. `t` is known by the `useTranslations` or `getTranslations` that made
 * it, function by function; a `t` handed in may be of any namespace. `t(`statuses.${status}`)` asks for
 * all keys of that shape, and a key that only running code knows for its whole namespace. A whole key
 * written anywhere, as in a table of keys, counts as asked for.
 */
export function usesIn({ file, tree }: Source): Use[] {
  const uses: Use[] = [];
  const visitFunction = (body: Node, outer: Scope) => {
    const scope = openedIn(body, outer);
    walkScope(body, (node) => {
      if (isFunction(node)) visitFunction(node, scope);
      if (node.type === "CallExpression") uses.push(...askedBy(node, scope).map((use) => ({ file, ...use })));
      if (node.type === "StringLiteral" || node.type === "TemplateLiteral") {
        const [parts = []] = partsOf(node);
        if (WHOLE_KEY.test(parts[0] ?? "")) uses.push({ file, fits: shape("", parts) });
      }
    });
  };
  visitFunction(tree, new Map());
  return uses;
}

const WHOLE_KEY = /^[a-z]\w*\./;

function askedBy(call: Node, scope: Scope): Omit<Use, "file">[] {
  const name = calledName(call) ?? "";
  const namespace = openedBy(bare(call.callee)) ?? scope.get(name);
  const asked = (call.arguments as { expression: Node }[])[0]?.expression;
  if (!asked || (namespace === undefined && !/^(t|say)$/.test(name))) return [];
  return partsOf(asked).flatMap((parts) => {
    // A key of which no letter is known, of no known namespace, says nothing about any message.
    if (!namespace && !/\w/.test(parts.join(""))) return [];
    if (namespace === undefined) return [{ fits: shape("(?:.+\\.)?", parts) }];
    return [{ fits: shape(namespace && `${namespace}\\.`, parts), ...(parts.length === 1 && { named: parts[0] }) }];
  });
}

/** A beginning, then the parts; between them stands what running code fills in. */
const shape = (beginning: string, parts: string[]) =>
  new RegExp(`^${beginning}${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+")}$`);

/** The translators a function makes, added to those around it; its parameters hide what they are named like. */
function openedIn(body: Node, outer: Scope): Scope {
  const scope = new Map(outer);
  for (const parameter of (body.params ?? []) as Node[])
    walk(parameter, ({ type, value }) => type === "Identifier" && scope.delete(String(value)));
  const add = (target: unknown, maker: Node | undefined) => {
    const { type, value } = target as { type: string; value: string };
    const namespace = openedBy(maker) ?? (maker?.type === "Identifier" ? scope.get(String(maker.value)) : undefined);
    if (type === "Identifier" && namespace !== undefined) scope.set(value, namespace);
  };
  walkScope(body, (node) => {
    if (node.type !== "VariableDeclarator") return;
    const init = bare(node.init);
    const { type, elements } = node.id as { type: string; elements: unknown[] };
    if (type !== "ArrayPattern") return add(node.id, init);
    // const [t, format] = await Promise.all([getTranslations("x"), readersFormat()])
    const list = bare((init?.arguments as { expression: Node }[] | undefined)?.[0]?.expression);
    const makers = (list?.elements ?? []) as { expression: Node }[];
    for (const [place, element] of elements.entries()) if (element) add(element, bare(makers[place]?.expression));
  });
  return scope;
}

const isFunction = ({ type }: Node) =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|MethodProperty)$/.test(type);

/** Visits what belongs to one function; of functions inside only the node itself. */
function walkScope(body: Node, visit: (node: Node) => void): void {
  walk(body, (node) => {
    if (node === body) return true;
    visit(node);
    return !isFunction(node);
  });
}

/** The namespace of `useTranslations("x")` and its kin. */
function openedBy(call: Node | undefined): string | undefined {
  if (call?.type !== "CallExpression") return;
  if (!/^(useTranslations|getTranslations|createTranslator|readersWords)$/.test(calledName(call) ?? "")) return;
  const given = bare((call.arguments as { expression: Node }[])[0]?.expression);
  if (given?.type === "StringLiteral") return String(given.value);
  const properties = (given?.properties ?? []) as { key?: { value: string }; value?: Node }[];
  const named = properties.find(({ key }) => key?.value === "namespace")?.value;
  return named?.type === "StringLiteral" ? String(named.value) : "";
}

/** `t` of `t(…)`, `t.rich(…)` and `t.has(…)`. */
function calledName({ callee }: Node): string | undefined {
  const called = bare(callee);
  const target = called?.type === "MemberExpression" ? bare(called.object) : called;
  return target?.type === "Identifier" ? String(target.value) : undefined;
}

/** A key's fixed parts; a key wholly unknown is two empty parts. A choice between keys asks for both. */
function partsOf(expression: Node): string[][] {
  const node = bare(expression);
  if (node?.type === "StringLiteral") return [[String(node.value)]];
  if (node?.type === "TemplateLiteral") return [(node.quasis as { cooked: string }[]).map(({ cooked }) => cooked)];
  if (node?.type === "ConditionalExpression")
    return [...partsOf(node.consequent as Node), ...partsOf(node.alternate as Node)];
  return [["", ""]];
}
