/** Markup as text, for what is read and not acted upon: a browser makes it into elements faster than a component does. */
export type Html = { readonly html: string };

type Gap = string | number | Html | readonly Html[] | false | null | undefined;

/** Fills a text of markup; whatever is not markup itself is escaped, in attributes too, which stand in double quotes. */
export function html(texts: TemplateStringsArray, ...gaps: Gap[]): Html {
  let made = texts[0] ?? "";
  for (let at = 0; at < gaps.length; at++) made += filled(gaps[at]) + (texts[at + 1] ?? "");
  return { html: made };
}

function filled(gap: Gap): string {
  if (gap === null || gap === undefined || gap === false) return "";
  if (typeof gap === "string") return escaped(gap);
  if (typeof gap === "number") return String(gap);
  if ("html" in gap) return gap.html;
  let made = "";
  for (const one of gap) made += one.html;
  return made;
}

const SPECIAL = /[&<>"]/g;
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escaped = (text: string): string => text.replace(SPECIAL, (sign) => ESCAPES[sign] ?? sign);
