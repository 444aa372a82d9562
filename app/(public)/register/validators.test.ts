import { expect, test } from "@playwright/test";
import { isHeld, validatorsOf } from "./validators";

const changes = { count: 7, changedAt: new Date("2026-11-23T14:02:03.456Z") };
const validators = validatorsOf(changes, "ru build 1");
const later = new Date("2026-11-23T15:00:00Z");
const held = (headers: Record<string, string>, now = later) => isHeld(new Headers(headers), validators, changes, now);

test("an answer is named by what changed, in which language, by which build", () => {
  expect(validators).toEqual({ etag: 'W/"7-rubuild1"', "last-modified": "Mon, 23 Nov 2026 14:02:03 GMT" });
  expect(validatorsOf({ count: 0, changedAt: null }, "en")).toEqual({ etag: 'W/"0-en"' });
});

test("whoever holds it is told so, by tag or by date", () => {
  expect(held({ "if-none-match": validators.etag })).toBe(true);
  expect(held({ "if-none-match": '"other", "7-rubuild1-gzip"' })).toBe(true);
  expect(held({ "if-none-match": "*" })).toBe(true);
  expect(held({ "if-modified-since": "Mon, 23 Nov 2026 14:02:03 GMT" })).toBe(true);
});

test("whoever holds another, or may hold another, gets it anew", () => {
  expect(held({})).toBe(false);
  expect(held({ "if-none-match": 'W/"6-rubuild1"' })).toBe(false);
  expect(held({ "if-none-match": 'W/"6-rubuild1"', "if-modified-since": later.toUTCString() })).toBe(false);
  expect(held({ "if-modified-since": "Mon, 23 Nov 2026 14:02:02 GMT" })).toBe(false);
  expect(held({ "if-modified-since": "yesterday" })).toBe(false);
  expect(held({ "if-modified-since": validators["last-modified"] ?? "" }, new Date("2026-11-23T14:02:04Z"))).toBe(
    false,
  );
});
