import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

test("every icon that can be asked for is in the file of icons", () => {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
  const drawn = [...read("glyphs.svg").matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
  const [, listed = ""] = /const GLYPHS = \[(.*?)\]/s.exec(read("glyph.tsx")) ?? [];
  expect(drawn).toEqual([...listed.matchAll(/"([^"]+)"/g)].map(([, name]) => name));
});
