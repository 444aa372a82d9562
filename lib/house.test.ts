/** The house's own rules, as DESIGN says them: where things lie and what they are called. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";

const ROOMS = ["app", "lib", "db", "bin", "e2e", "bench"];
/** Rooms of `lib` with words of their own; every other folder is a noun. */
const NOT_NOUNS = [
  "rules",
  "kinds",
  "iati",
  "tables",
  "session",
  "languages",
  "appearance",
  "jobs",
  "files",
  "signing",
  "typeset",
  "chapters",
];
/** Set a cookie and nothing else: there is nobody to ask, and nothing to lock. */
const COOKIE_ONLY = /\b(chooseTheme|chooseLanguage)\b/;
/** A door for streams, beside `actions.ts`: a form action holds a whole file in memory. */
const NOUN = /^(actions|upload|loaders|schema|perform|store|notify)\.ts$|\.test\.ts$|\.snap\.txt$/;

const sources = ROOMS.flatMap(filesUnder).filter(
  (file) => /\.(m?js|tsx?)$/.test(file) && !file.startsWith("bench/floor"),
);

test("a noun's folder speaks the closed vocabulary", () => {
  const nouns = sources.filter((file) => /^lib\/[^/]+\//.test(file) && !NOT_NOUNS.includes(file.split("/")[1] ?? ""));
  expect(nouns.filter((file) => file.split("/").length !== 3 || !NOUN.test(path.basename(file)))).toEqual([]);
});

test("every server action is made by an action wrapper", () => {
  const exported = sources
    .filter((file) => path.basename(file) === "actions.ts")
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/^export (?!type ).*/gm)].map(([line]) => `${file}: ${line}`),
    );
  expect(exported.filter((line) => !/ = \w*[aA]ction\(/.test(line) && !COOKIE_ONLY.test(line))).toEqual([]);
});

test("no file is longer than 250 lines, none is a drawer for everything", () => {
  expect(sources.filter((file) => readFileSync(file, "utf8").split("\n").length > 251)).toEqual([]);
  expect(sources.filter((file) => /(^|\/)(utils?|helpers?|types|common|misc)(\.|\/)/.test(file))).toEqual([]);
});

/** Read by frameworks: Next's by their names, tables by the tool that makes migrations. */
const READ_FROM_OUTSIDE =
  /^app\/(.*\/)?(page|layout|route|error|global-error|not-found|loading|manifest)\.tsx?$|^db\/schema\//;

test("what is exported is named in another file", () => {
  const roots = readdirSync(".").filter((file) => /\.(js|ts)$/.test(file));
  const namedIn = new Map<string, number>();
  for (const file of [...sources, ...roots]) {
    for (const word of new Set(readFileSync(file, "utf8").match(/\w+/g)))
      namedIn.set(word, (namedIn.get(word) ?? 0) + 1);
  }
  const exported = sources
    .filter((file) => !READ_FROM_OUTSIDE.test(file))
    .flatMap((file) =>
      [
        ...readFileSync(file, "utf8").matchAll(/^export (?:async )?(?:const|function\*?|class|type|interface) (\w+)/gm),
      ].map(([, name = ""]) => ({ file, name })),
    );
  expect(exported.filter(({ name }) => namedIn.get(name) === 1)).toEqual([]);
});

function filesUnder(room: string): string[] {
  try {
    return readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => path.join(room, file));
  } catch {
    return [];
  }
}
