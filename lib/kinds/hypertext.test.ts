import { expect, test } from "@playwright/test";
import { sayContent } from "@/lib/languages/content";
import { formatFor } from "@/lib/languages/format";
import { LOCALES } from "@/lib/languages/locales";
import { wordsIn } from "@/lib/languages/translator";
import { KIND_NAMES } from "@/lib/rules/words";
import { hypertext } from "./hypertext";
import { kindOf } from "./index";
import { plainText } from "./plain-text";
import { publicPart } from "./public-part";
import { sampleOf } from "./samples";

const HOSTILE = `<img src=x onerror="alert(1)"> & '"</p>`;

for (const kind of KIND_NAMES)
  test(`a ${kind} as HTML says everything that was filed, and runs nothing`, () => {
    const data = kindOf(kind).fields.parse({ ...sampleOf(kind), summary: `A summary. ${HOSTILE}` });
    const say = sayContent(kind, wordsIn("en"), formatFor("en", "UTC"), {});
    const html = hypertext(kindOf(kind), data, say, "tg");
    expect(html).not.toMatch(/<img|<script|onerror="/);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;&quot;&lt;/p&gt;");
    expect(new Set(html.match(/<\/?([a-z0-9]+)/g)?.map((tag) => tag.replace(/<\/?/, "")))).toEqual(
      new Set([...ALLOWED].filter((tag) => html.includes(`<${tag}`))),
    );
    const read = html
      .replace(/<[^>]+>/g, " ")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&")
      .replace(/\s+/g, " ");
    for (const line of plainText(kindOf(kind), data).split("\n"))
      expect(read).toContain(line.replace(/\s+/g, " ").trim());
  });

test("a year is read as it is written, in every language", () => {
  const kind = kindOf("oversightReview");
  const data = kind.fields.parse(sampleOf("oversightReview"));
  for (const locale of LOCALES) {
    const html = hypertext(kind, data, sayContent(kind.name, wordsIn(locale), formatFor(locale, "UTC"), {}), "en");
    expect(html, locale).toContain("2022");
    expect(html, locale).not.toMatch(/2[\s,.]022/);
  }
});

test("a column that no row fills is left out", () => {
  const kind = kindOf("oversightReview");
  const say = sayContent(kind.name, wordsIn("en"), formatFor("en", "UTC"), {});
  const reasons = (because: string | null) => {
    const { ratings, ...others } = kind.fields.parse(sampleOf("oversightReview"));
    const data = { ...others, ratings: (ratings as object[]).map((row) => ({ ...row, because })) };
    return hypertext(kind, data, say, "en").includes("Not assessed, because");
  };
  expect(reasons("No season has passed yet.")).toBe(true);
  expect(reasons(null)).toBe(false);
});

const ALLOWED = [
  "section",
  "h2",
  "h3",
  "h4",
  "p",
  "dl",
  "div",
  "dt",
  "dd",
  "ul",
  "ol",
  "li",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "a",
  "br",
];

test("what is published of a request names no contact person", () => {
  const data = sampleOf("capacityRequest");
  const shown = publicPart(kindOf("capacityRequest"), data);
  expect(Object.keys(shown)).toEqual(Object.keys(data));
  expect(Object.keys(shown.requester as object)).toEqual(["authority", "country", "province"]);
});

test("women and men in a target group are published apart only where neither are a few", () => {
  const published = (women: number, men: number) => {
    const targetGroup = { description: "Mediators", size: women + men, women, men };
    return publicPart(kindOf("capacityRequest"), { ...sampleOf("capacityRequest"), targetGroup }).targetGroup;
  };
  expect(published(2, 14)).toEqual({ description: "Mediators", size: 16 });
  expect(published(14, 4)).toEqual({ description: "Mediators", size: 18 });
  expect(published(9, 15)).toEqual({ description: "Mediators", size: 24, women: 9, men: 15 });
  expect(published(1, 2), "all of them are a few").toEqual({ description: "Mediators" });
  expect(published(0, 9), "none are nobody in particular").toMatchObject({ women: 0, men: 9 });
});
