import type { Kind } from "./kind";
import { type Field, fieldsOf } from "./shape";

type Values = Record<string, unknown>;

/** How labels and values read in one language. */
type Say = {
  value: (field: Field, value: unknown, row?: Values) => string;
  label: (field: Field, column?: Field) => string;
  section: (name: string) => string;
  derived: (field: Field, row: Values) => { label: string; value: string } | undefined;
};

/**
 * The content of a filing as HTML, section by section: headings from `<h2>` on, lists and tables, no
 * attribute that runs or loads anything. Whatever was typed arrives as text, in the document's language.
 */
export function hypertext(kind: Pick<Kind, "fields" | "sections">, data: Values, say: Say, language: string): string {
  const lang = ` lang="${safe(language)}" dir="auto"`;
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]));
  const sections = Object.entries(kind.sections).map(([section, names]) => {
    const filled = names.flatMap((name) => fields.get(name) ?? []).filter(({ name }) => !isEmpty(data[name]));
    const shown = filled.filter(({ name }) => name !== "title");
    if (shown.length === 0) return "";
    const [only] = shown;
    const bare = shown.length === 1 && only && only.columns.length > 0;
    const body = shown.map((field) => part(field, data[field.name], bare ? "" : tag("h3", safe(say.label(field)))));
    return tag("section", tag("h2", safe(say.section(section))) + body.join("").replaceAll("</dl><dl>", ""));
  });
  return sections.filter(Boolean).join("\n");

  function part(field: Field, value: unknown, heading: string): string {
    if (field.columns.length === 0) return tag("dl", entry(say.label(field), single(field, value)));
    if (!Array.isArray(value)) return heading + group(field, value as Values);
    return heading + rows(field, value as Values[], heading ? "h4" : "h3");
  }

  function group(field: Field, value: Values): string {
    const shown = field.columns.filter((column) => !isEmpty(value[column.name]));
    return tag(
      "dl",
      shown.map((column) => entry(say.label(field, column), single(column, value[column.name], value))).join(""),
    );
  }

  /** A list for one column, a table for a few short ones, otherwise each row by itself. */
  function rows(field: Field, values: Values[], level: "h3" | "h4"): string {
    const all = field.columns.filter(({ name }) => name !== "currency");
    const [only] = all;
    if (only && all.length === 1)
      return tag("ul", values.map((row) => tag("li", single(only, row[only.name], row))).join(""));
    // What no row has is no column: why a rating was left out, say, where none was.
    const columns = all.filter(({ name }) => values.some((row) => !isEmpty(row[name])));
    const long = columns.filter(({ input }) => input.as === "longText").length;
    if (columns.length > 5 || long > 2)
      return tag("ol", values.map((row) => tag("li", card(field, columns, row, level))).join(""));
    const head = tag("tr", columns.map((column) => `<th scope="col">${safe(say.label(field, column))}</th>`).join(""));
    const line = (row: Values) =>
      tag("tr", columns.map((column) => tag("td", single(column, row[column.name], row))).join(""));
    return tag("table", tag("thead", head) + tag("tbody", values.map(line).join("")));
  }

  function card(field: Field, columns: Field[], row: Values, level: "h3" | "h4"): string {
    const title = field.input.as === "table" ? field.input.title : "";
    const named = columns.find(({ name }) => name === title);
    const others = columns.filter((column) => column !== named && !isEmpty(row[column.name]));
    const derived = say.derived(field, row);
    const entries = others.map((column) => entry(say.label(field, column), single(column, row[column.name], row)));
    if (derived) entries.push(entry(derived.label, safe(derived.value)));
    return (
      (named ? `<${level}${lang}>${safe(say.value(named, row[named.name], row))}</${level}>` : "") +
      tag("dl", entries.join(""))
    );
  }

  function single(field: Field, value: unknown, row?: Values): string {
    const text = isEmpty(value) ? "" : say.value(field, value, row);
    if (field.input.as === "link" && /^https?:\/\//.test(text) && URL.canParse(text))
      return `<a href="${safe(text)}" rel="nofollow noreferrer">${safe(text)}</a>`;
    if (field.input.as === "longText")
      return text
        .split(/\n{2,}/)
        .map((paragraph) => `<p${lang}>${safe(paragraph.trim()).replaceAll("\n", "<br>")}</p>`)
        .join("");
    if (field.input.as === "targets")
      return tag(
        "ul",
        text
          .split("\n")
          .map((line) => tag("li", safe(line)))
          .join(""),
      );
    return field.input.as === "text" ? `<p${lang}>${safe(text)}</p>` : safe(text);
  }
}

const entry = (label: string, value: string) => tag("div", tag("dt", safe(label)) + tag("dd", value));

/** Text as text: nothing in it can open or close anything. */
const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? "");

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const tag = (name: string, inner: string) => `<${name}>${inner}</${name}>`;

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
