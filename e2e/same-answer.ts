/** Whether two apps answer one request alike, to the byte, but for what is made anew for every answer. */
import type { Pair } from "./two-databases";

export type Asked = {
  path: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: () => FormData;
};

/**
 * What is random or of the moment in every answer, and says nothing: the nonce of scripts, the key of a form's next
 * command, the number React gives a form as it streams, the instant a file of projects was made, how long it is until an
 * instant that the page names, and the port an app listens on.
 */
const ANEW: [RegExp, string][] = [
  [/(nonce\\?"?[:=]\\?")[^"\\]*/g, "$1"],
  [/(name="commandKey" value=")[0-9a-f-]{36}/g, "$1"],
  [/\$ACTION_(REF_|KEY_)?\d+/g, "$$ACTION_$1"],
  [/generated-datetime="[^"]*"/g, ""],
  [/"inMs":-?\d+/g, '"inMs"'],
  [/(localhost|127\.0\.0\.1):\d+/g, "host"],
];

const said = (text: string) => ANEW.reduce((so, [what, instead]) => so.replace(what, instead), text);

/** The first difference that stays, or nothing. A clock that struck between two answers is no difference: it is asked again. */
export async function difference(pair: Pair, who: string, asked: Asked): Promise<string | undefined> {
  let found: string | undefined;
  for (let round = 0; round < 3; round++) {
    const [one, other] = await Promise.all([
      answer(pair.done.url, pair, who, asked),
      answer(pair.never.url, pair, who, asked),
    ]);
    found = firstDifference(one, other);
    if (!found) return undefined;
  }
  return `${who} ${asked.method ?? "GET"} ${asked.path}: ${found}`;
}

async function answer(
  base: string,
  { cookies }: Pair,
  who: string,
  { path, method = "GET", headers, body }: Asked,
): Promise<string[]> {
  const response = await fetch(`${base}${path}`, {
    method,
    // To readers of this kind the head is sent whole, and not in whichever order it is done.
    headers: { cookie: cookies[who] ?? "", origin: base, "user-agent": "Twitterbot", ...headers },
    body: body?.() ?? null,
    redirect: "manual",
  });
  const text = await response.text().catch((cause: unknown) => {
    throw new Error(`The answer to ${method} ${path} broke off.`, { cause });
  });
  const told = ["content-type", "content-disposition", "location", "x-action-redirect"].map((one) =>
    said(String(response.headers.get(one))),
  );
  return [String(response.status), ...told, ...parts(text)];
}

/**
 * A page streams: how it is cut into pieces, in which order they come and how they are numbered depends on
 * the moment. The markup stands as it is; of the scripts' data the pieces are put together and their lines sorted.
 */
function parts(text: string): string[] {
  const data: string[] = [];
  const markup = text.replace(/<script\b[^>]*>([\s\S]*?)<\/script>/g, (whole, script: string) => {
    const pushed = /^self\.__next_f\.push\((\[1,[\s\S]*\])\)$/.exec(script);
    if (pushed?.[1]) data.push((JSON.parse(pushed[1]) as [number, string])[1]);
    return pushed ? "" : whole;
  });
  const rows = rowsOf(Buffer.from(data.join(""))).map((row) => unnumbered(said(row)));
  return [
    ...said(markup)
      .split(/\n|(?<=<\/(?:tr|li|dl|section|p)>)/)
      .map(unnumbered),
    ...rows.toSorted(),
  ];
}

const unnumbered = (line: string) => line.replace(/^[0-9a-f]+:/, "").replace(/\$([L@h]?)[0-9a-f]+\b/g, "$$$1");

/** The rows of a page's data: each a number, then a line; or a `T`, how many bytes, and a text of that length without an end of line. */
function rowsOf(data: Buffer): string[] {
  const rows: string[] = [];
  for (let at = 0; at < data.length; ) {
    const text = /^[0-9a-f]+:T([0-9a-f]+),/.exec(data.toString("latin1", at, at + 40));
    const line = data.indexOf("\n", at) + 1 || data.length;
    const end = text ? at + text[0].length + Number.parseInt(text[1] ?? "", 16) : line;
    rows.push(data.toString("utf8", at, end).trimEnd());
    at = end;
  }
  return rows;
}

function firstDifference(one: string[], other: string[]): string | undefined {
  const at = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index).find(
    (index) => one[index] !== other[index],
  );
  if (at === undefined) return undefined;
  const [mine = "", theirs = ""] = [one[at], other[at]];
  const from = Math.max(0, [...mine].findIndex((letter, index) => letter !== theirs[index]) - 80);
  return `«${mine.slice(from, from + 240)}» and «${theirs.slice(from, from + 240)}»`;
}
