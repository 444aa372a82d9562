"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldErrors, FieldValues } from "react-hook-form";
import { z } from "zod";
import { KINDS } from "@/lib/kinds";
import { type Complaint, complaintOf, complaintsOf } from "@/lib/languages/complaints";
import type { KindName } from "@/lib/rules/words";
import type { SectionView } from "./view";

type Say = (key: string, params?: Record<string, string | number>) => string;

const schemaOf = (kind: KindName): z.ZodType<FieldValues, FieldValues> =>
  z.object({ data: KINDS[kind].fields as z.ZodObject }) as z.ZodType<FieldValues, FieldValues>;

/** The kind's own schema, speaking the reader's language. The server asks the same one. */
export const resolverFor = (kind: KindName, say: Say) =>
  zodResolver(schemaOf(kind), {
    error: (issue) => sentence(say, complaintOf({ ...issue, message: "" } as z.core.$ZodIssue)),
  });

/** Field path → what is wrong with it: all that stands between these values and a submission. */
export function complaintsAbout(kind: KindName, data: unknown, say: Say): Record<string, string> {
  const { error } = schemaOf(kind).safeParse({ data });
  const complaints = Object.entries(error ? complaintsOf(error) : {});
  return Object.fromEntries(complaints.map(([path, complaint]) => [path, sentence(say, complaint)]));
}

/** The form library's nested faults as one list, in the order of the form. */
export function flat(errors: FieldErrors<FieldValues>, say: Say, path = ""): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, error] of Object.entries(errors)) {
    if (!error || typeof error !== "object" || name === "ref") continue;
    // A table's own fault stands beside those of its rows under `root`.
    const at = name === "root" ? path : path ? `${path}.${name}` : name;
    const { message } = error as { message?: unknown };
    if (typeof message === "string") found[at] = sentence(say, { key: message });
    else Object.assign(found, flat(error as FieldErrors<FieldValues>, say, at));
  }
  return found;
}

/** A schema's own message is a key; the rest is a sentence already. */
const sentence = (say: Say, { key, params }: Complaint) => (/^[a-z][A-Za-z]+$/.test(key) ? say(key, params) : key);

/** Field path → its name in a list of faults: a row's field says of which table and row it is. */
export function namesOf(
  paths: string[],
  sections: SectionView[],
  place: (label: string, row: number) => string,
): Record<string, string> {
  const fields = new Map(sections.flatMap((section) => section.fields).map((field) => [field.name, field]));
  const nameOf = (path: string) => {
    const [, name = "", ...rest] = path.split(".");
    const field = fields.get(name);
    const column = field?.columns?.find((one) => one.name === rest.at(-1));
    if (!field) return [];
    const where = field.as === "table" && rest[0] ? place(field.label, Number(rest[0]) + 1) : field.label;
    return [[path, column ? `${where} · ${column.label}` : where]];
  };
  return Object.fromEntries(paths.flatMap(nameOf));
}
