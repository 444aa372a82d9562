import { expect, test } from "@playwright/test";
import fc from "fast-check";
import en from "@/messages/en.json" with { type: "json" };
import ru from "@/messages/ru.json" with { type: "json" };
import uz from "@/messages/uz.json" with { type: "json" };
import { complaintsOf } from "../languages/complaints";
import { check } from "../rules/route-check";
import { KIND_NAMES, type KindName } from "../rules/words";
import { draftOf, emptyOf, LONGEST_TEXT, MOST_ROWS } from "./draft";
import { kindOf } from "./index";
import { plainText } from "./plain-text";
import { sampleOf } from "./samples";
import { type Field, fieldsOf } from "./shape";

const SAMPLES = Object.fromEntries(KIND_NAMES.map((name) => [name, sampleOf(name)])) as Record<
  KindName,
  Record<string, unknown>
>;

for (const name of KIND_NAMES) {
  const kind = kindOf(name);
  const fields = fieldsOf(kind);
  const parsed = kind.fields.strict().parse(SAMPLES[name]);

  test(`${name}: its sample is valid, as values and as a form posts it`, () => {
    expect(kind.fields.strict().parse(draftOf(kind, SAMPLES[name]))).toEqual(parsed);
  });

  test(`${name}: what was parsed survives JSON and the form`, () => {
    const stored = JSON.parse(JSON.stringify(parsed));
    expect(stored).toEqual(parsed);
    expect(kind.fields.strict().parse(stored)).toEqual(parsed);
    expect(draftOf(kind, draftOf(kind, stored))).toEqual(draftOf(kind, stored));
  });

  test(`${name}: every field stands in exactly one section`, () => {
    expect(Object.values(kind.sections).flat().sort()).toEqual(fields.map((field) => field.name).sort());
  });

  test(`${name}: every field, column, section and choice is named in every language`, () => {
    for (const messages of [en, ru, uz]) {
      for (const section of Object.keys(kind.sections))
        expect(at(messages, `kinds.${name}.sections.${section}`)).toBeTruthy();
      for (const field of fields) {
        const here = `kinds.${name}.fields.${field.name}`;
        for (const word of ["label", "help"]) expect(at(messages, `${here}.${word}`), `${here}.${word}`).toBeTruthy();
        for (const path of [...wordsOf(field), ...field.columns.flatMap(wordsOf)])
          expect(at(messages, path), path).toBeTruthy();
        for (const column of field.columns)
          expect(at(messages, `${here}.columns.${column.name}.label`), `${here} ${column.name}`).toBeTruthy();
      }
    }
  });

  test(`${name}: a new form is empty, and submitting it complains in words that exist`, () => {
    const empty = emptyOf(kind);
    expect(Object.keys(empty)).toEqual(fields.map((field) => field.name));
    const refused = kind.fields.strict().safeParse(empty);
    const complaints = complaintsOf(refused.error ?? { issues: [] });
    for (const field of fields.filter((one) => !one.optional))
      expect(
        Object.keys(complaints).some((path) => path.split(".")[0] === field.name),
        field.name,
      ).toBe(true);
    for (const { key } of Object.values(complaints))
      for (const messages of [en, ru, uz]) expect(at(messages, `complaints.${key}`), key).toBeTruthy();
  });

  test(`${name}: a draft of anything never throws and stays within bounds`, () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(fields.map((field) => [field.name, fc.anything()]))),
    );
    fc.assert(
      fc.property(anything, (data) => {
        const draft = draftOf(kind, data);
        expect(Object.keys(draft)).toEqual(fields.map((field) => field.name));
        expect(draftOf(kind, draft)).toEqual(draft);
        expect(typeof plainText(kind, data)).toBe("string");
        kind.fields.strict().safeParse(draft);
      }),
    );
    const rows = Object.fromEntries(
      fields.map((field) => [
        field.name,
        Array.from({ length: 500 }, () => ({ [field.columns[0]?.name ?? ""]: "x".repeat(50_000) })),
      ]),
    );
    for (const field of fields.filter((one) => one.input.as === "table")) {
      const kept = draftOf(kind, rows)[field.name] as Record<string, string>[];
      expect(kept.length).toBe(MOST_ROWS);
      expect(Math.max(...kept.flatMap((row) => Object.values(row).map((text) => text.length)))).toBeLessThanOrEqual(
        LONGEST_TEXT,
      );
    }
  });

  test(`${name}: search finds its words, not its codes`, () => {
    const text = plainText(kind, SAMPLES[name]);
    expect(text).toContain(String(SAMPLES[name].summary));
    expect(text).not.toContain("5f0c8a34");
  });

  test(`${name}: its route is sound`, () => expect(check(kind.route)).toEqual([]));
}

function wordsOf({ input, unit }: Field): string[] {
  const namespace = "words" in input ? `words.${input.words}` : "countries";
  const units = unit ? [`units.${unit}`] : [];
  if (input.as === "targets") return [...units, ...input.of.map((target) => `goals.${target.split(".")[0]}`)];
  return "of" in input ? [...units, ...input.of.map((word) => `${namespace}.${word}`)] : units;
}

function at(messages: unknown, path: string): unknown {
  return path.split(".").reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], messages);
}
