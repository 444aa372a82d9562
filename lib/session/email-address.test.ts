import { expect, test } from "@playwright/test";
import { EmailAddress } from "./email-address";

for (const [typed, kept] of [
  [" Madina@Majlis.Example ", "madina@majlis.example"],
  ["ｍadina@majlis.example", "madina@majlis.example"],
  ["madina＠majlis.example", "madina@majlis.example"],
  ["o'brien@majlis.example", "o'brien@majlis.example"],
] as const) {
  test(`${typed} is ${kept}`, () => expect(EmailAddress.parse(typed)).toBe(kept));
}

for (const typed of [
  "madina",
  '"madina@evil.example"@majlis.example',
  "madina@evil.example@majlis.example",
  "madina@evil.example＠majlis.example",
  "madina@majlis.example,eve@evil.example",
  "madina@majlis.example\nbcc: eve@evil.example",
]) {
  test(`${JSON.stringify(typed)} is no address`, () => expect(EmailAddress.safeParse(typed).success).toBe(false));
}
