"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import { z } from "zod";
import { KINDS } from "@/lib/kinds";
import { type Complaint, complaintOf, complaintsOf } from "@/lib/languages/complaints";
import type { KindName } from "@/lib/rules/words";
import { mapKeys, withoutBlankRows } from "./blank-rows";
import { recordOf } from "./values";

type Say = (key: string, params?: Record<string, string | number>) => string;

const schemaOf = (kind: KindName): z.ZodType<FieldValues, FieldValues> =>
  z.object({ data: KINDS[kind].fields as z.ZodObject }) as z.ZodType<FieldValues, FieldValues>;

/** The kind's own schema, speaking the reader's language. The server asks the same one. */
export function resolverFor(kind: KindName, say: Say): Resolver {
  const resolve = zodResolver(schemaOf(kind), {
    error: (issue) => sentence(say, complaintOf({ ...issue, message: "" } as z.core.$ZodIssue)),
  });
  return async (values, context, options) => {
    const { data, placeOf } = withoutBlankRows(recordOf(values.data));
    const result = await resolve({ data }, context, options);
    if (Object.keys(result.errors).length === 0) return result;
    const errors = Object.entries(recordOf(recordOf(result.errors).data));
    const placed = errors.map(([field, error]) => [field, mapKeys(error, (key) => placeOf(field, key))]);
    return { values: {}, errors: { data: Object.fromEntries(placed) } };
  };
}

/** Field path → what is wrong with it: all that stands between these values and a submission. */
export function complaintsAbout(kind: KindName, values: unknown, say: Say): Record<string, string> {
  const { data, placeOf } = withoutBlankRows(recordOf(values));
  const { error } = schemaOf(kind).safeParse({ data });
  const complaints = Object.entries(error ? complaintsOf(error) : {});
  const placed = (path: string) =>
    path.replace(/^(data\.(\w+)\.)(\d+)/, (_, head, field, row) => head + placeOf(field, row));
  return Object.fromEntries(complaints.map(([path, complaint]) => [placed(path), sentence(say, complaint)]));
}

/** The form library's nested faults as one list, in the order of the form. */
export function flat(errors: FieldErrors, say: Say, path = ""): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, error] of Object.entries(errors)) {
    if (!error || typeof error !== "object" || name === "ref") continue;
    // A table's own fault stands beside those of its rows under `root`.
    const at = name === "root" ? path : path ? `${path}.${name}` : name;
    const { message } = error as { message?: unknown };
    if (typeof message === "string") found[at] = sentence(say, { key: message });
    else Object.assign(found, flat(error as FieldErrors, say, at));
  }
  return found;
}

/** A schema's own message is a key; the rest is a sentence already. */
const sentence = (say: Say, { key, params }: Complaint) =>
  /^[a-z][A-Za-z]+$/.test(key) ? say(key, params as Record<string, string | number>) : key;
