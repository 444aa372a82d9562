/** The arguments a message takes and the plural forms it spells out, as `name` and `name:few`. */
export function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  readText(message, 0, found);
  return [...found].sort();
}

/** Reads message text up to the brace that closes it, and answers the place after. */
function readText(message: string, from: number, found: Set<string>): number {
  let at = from;
  while (at < message.length && message[at] !== "}")
    at = message[at] === "{" ? readArgument(message, at + 1, found) : at + 1;
  return at + 1;
}

/** `name}`, `name, number}` or `name, plural, one {…} other {…}}`; branches are text again. */
function readArgument(message: string, from: number, found: Set<string>): number {
  const head = /\s*(\w+)\s*(?:,\s*(\w+)\s*,?)?/y;
  head.lastIndex = from;
  const [all = "", name = "", kind = ""] = head.exec(message) ?? [];
  found.add(name);
  let at = from + all.length;
  while (at < message.length && message[at] !== "}") {
    const branch = /\s*([=\w]+)\s*\{/y;
    branch.lastIndex = at;
    const [start, form] = branch.exec(message) ?? [];
    if (start && kind === "plural") found.add(`${name}:${form}`);
    at = start ? readText(message, at + start.length, found) : at + 1;
  }
  return at + 1;
}
