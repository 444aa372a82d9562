import { expect, test } from "@playwright/test";
import { nextPath } from "./next-path";

for (const path of ["/", "/c/rac/items?status=draft", "/profile/security"])
  test(`${path} is followed`, () => expect(nextPath(path)).toBe(path));

for (const wanted of [
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "evil",
  "/%0d%0a/../..//evil.example/",
  "",
  undefined,
  ["/a", "/b"],
])
  test(`${JSON.stringify(wanted)} leads to nowhere else`, () => expect(nextPath(wanted)).not.toContain("//"));
