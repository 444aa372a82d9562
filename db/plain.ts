/**
 * SQL written by hand, for what every page asks. A query builder takes up to half a millisecond to put
 * such a text together; here that is a join of strings. Values travel as parameters as ever. What is
 * written so may stand inside a query of Drizzle's, and be given to `execute`.
 */
import "server-only";
import { Param, SQL, StringChunk } from "drizzle-orm";

type Value = string | number | boolean | null;

/** A gap holds a value, which becomes a parameter, or more of the same. */
export function sql<T = unknown>(texts: TemplateStringsArray, ...gaps: (Value | Plain)[]): Plain<T> {
  const made = new Plain<T>([texts[0] ?? ""], []);
  gaps.forEach((gap, index) => {
    if (gap instanceof Plain) made.add(gap);
    else made.addValue(gap);
    made.addText(texts[index + 1] ?? "");
  });
  return made;
}

/** Several with a text between: `sql.join(conditions, " and ")`. */
sql.join = (all: readonly Plain[], between: string): Plain => {
  const made = new Plain([""], []);
  all.forEach((one, index) => {
    if (index > 0) made.addText(between);
    made.add(one);
  });
  return made;
};

/** Words of the rulebook and numbers of ours, as they stand: what PostgreSQL reads in the text it can plan for once. */
sql.words = (...words: readonly (string | number)[]): Plain => {
  const bad = words.find((word) => !/^[\w-]+$/.test(String(word)));
  if (bad !== undefined) throw new Error(`${bad} is not a word of the rulebook.`);
  return new Plain([words.map((word) => (typeof word === "number" ? word : `'${word}'`)).join(", ")], []);
};

/** The rows of a query as one list in JSON, empty where there are none. */
export const list = (rows: Plain): Plain => sql`(select coalesce(json_agg(listed), '[]') from (${rows}) listed)`;

export class Plain<T = unknown> extends SQL<T> {
  constructor(
    /** One more than there are values: each value stands between two of them. */
    private readonly texts: string[],
    private readonly values: Value[],
  ) {
    super([]);
  }

  addText(text: string) {
    this.texts[this.texts.length - 1] += text;
  }

  addValue(value: Value) {
    this.values.push(value);
    this.texts.push("");
  }

  add({ texts: [first = "", ...others], values }: Plain) {
    this.addText(first);
    this.texts.push(...others);
    this.values.push(...values);
  }

  override toQuery() {
    return { sql: this.texts.reduce((sum, text, index) => `${sum}$${index}${text}`), params: [...this.values] };
  }

  /** In the builder's pieces, for where one of its queries holds this. */
  pieces() {
    return this.texts.flatMap((text, index) => [
      new StringChunk(text),
      ...(index < this.values.length ? [new Param(this.values[index])] : []),
    ]);
  }
}

// Made only when asked for: most are sent as they are.
Object.defineProperty(Plain.prototype, "queryChunks", {
  get(this: Plain) {
    return this.pieces();
  },
  set() {},
});
