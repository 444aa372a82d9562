import { z } from "zod";
import { entryFault, unshared } from "@/lib/rules/part-faults";
import { NO_PARTS, type PartName, type ProjectParts } from "@/lib/rules/project-facts";
import { MOST_PARTS, PART_NAMES, type PartField, PROJECT_PARTS } from "@/lib/rules/project-parts";

/** Nothing typed is nothing known. */
const nothing = z.literal("").transform(() => null);
export const orNothing = <S extends z.ZodType>(schema: S) => z.union([nothing, z.null(), schema]).default(null);
/** Where a row of a form stood before, so that what the form does not show of it is not lost. */
const was = z.union([nothing, z.null(), z.coerce.number().int().nonnegative()]).default(null);
const decimal = z
  .string()
  .trim()
  // A comma is how people here write it.
  .transform((text) => text.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", "."))
  .refine((text) => /^-?\d{1,18}(\.\d{1,12})?$/.test(text), { message: "plainNumber", abort: true })
  // As the database will write it: a project's record hashes what stands there.
  .transform((text) => text.replace(/^(-?)0+(?=\d)/, "$1").replace(/^-(?=[0.]+$)/, ""));

function fieldSchema(field: PartField): z.ZodType {
  switch (field.is) {
    case "words": {
      const text = z.string().trim().max(field.most);
      return field.required ? text.min(1) : text.default("");
    }
    case "code":
    case "coded": {
      const text = z.string().trim().min(1).max(field.most);
      return field.required ? text : orNothing(text);
    }
    case "decimal": {
      const { from, to } = field;
      const within = decimal
        .refine((text) => from === undefined || Number(text) >= from, {
          message: "tooLow",
          params: { minimum: String(from) },
        })
        .refine((text) => to === undefined || Number(text) <= to, {
          message: "tooHigh",
          params: { maximum: String(to) },
        });
      return field.required ? within : orNothing(within);
    }
    case "whole":
      return orNothing(z.coerce.number().int().min(field.from).max(field.to));
    case "date":
      return field.required ? z.iso.date() : orNothing(z.iso.date());
    case "url":
      return z.url({ protocol: /^https?$/ }).max(2000);
    case "choice":
      return field.required ? z.enum(field.of) : orNothing(z.enum(field.of));
  }
}

const rowOf = (part: PartName) =>
  z.object({
    ...Object.fromEntries(Object.entries(PROJECT_PARTS[part]).map(([field, is]) => [field, fieldSchema(is)])),
    kept: z.unknown().default(null),
    was,
  });

/** Each list of a project, whoever fills it in: a form or a file. */
export const PARTS = Object.fromEntries(
  PART_NAMES.map((part) => [part, z.array(ordered(part, rowOf(part))).max(MOST_PARTS)]),
) as unknown as { [P in PartName]: z.ZodType<ProjectParts[P]> };

function ordered(part: PartName, row: z.ZodType): z.ZodType {
  if (part === "budgets")
    return row.refine((one) => (one as { from: string }).from <= (one as { until: string }).until, {
      path: ["until"],
      message: "untilBeforeFrom",
    });
  if (part === "locations")
    return row.refine(
      (one) =>
        ((one as { latitude: unknown }).latitude === null) === ((one as { longitude: unknown }).longitude === null),
      { path: ["longitude"], message: "required" },
    );
  return row;
}

/** What a form has chosen for a row beforehand; alone it is no entry. */
export const CHOSEN = { places: { kind: "country" }, tags: { vocabulary: "2" } } as const satisfies Partial<
  Record<PartName, Record<string, string>>
>;
const PRESET = new Set(["was", ...Object.values(CHOSEN).flatMap((fields) => Object.keys(fields))]);
const blank = (row: object) =>
  Object.entries(row).every(([field, value]) => PRESET.has(field) || value === "" || value === null);
/** A blank row keeps its place until all are read: a fault is told by the place of its row in the form. */
const rowsTyped = (rows: unknown) =>
  Array.isArray(rows) ? rows.map((row) => (typeof row === "object" && row !== null && !blank(row) ? row : null)) : [];

const rowsOf = (part: PartName) =>
  z
    .preprocess(rowsTyped, z.array(ordered(part, rowOf(part)).nullable()).max(MOST_PARTS))
    .superRefine((rows, context) => {
      for (const [at, row] of rows.entries()) {
        const fault = row === null ? undefined : entryFault(part, row as Record<string, unknown>);
        if (fault) context.addIssue({ code: "custom", path: [at, fault.field], message: fault.says });
      }
      // What shares with rows on another page of the list is seen once the whole list is there.
      if (part === "places" || part === "sectors")
        for (const { row, left } of unshared({ ...NO_PARTS, [part]: rows.filter((one) => one !== null) }))
          context.addIssue({
            code: "custom",
            path: [rows.indexOf(row), "percentage"],
            ...(left === undefined
              ? { message: "shareOfEach" }
              : { message: "shareLeft", params: { left: Number(left) } }),
          });
    })
    .transform((rows) => rows.filter((row) => row !== null));

type Row<P extends PartName> = ProjectParts[P][number] & { was: number | null };

type Stretch = { from?: number | undefined; until?: number | undefined };

/** One list of a project, or a stretch of it. Rows left blank are none. */
export const SaveProjectPart = z.discriminatedUnion(
  "part",
  PART_NAMES.map((part) =>
    z
      .object({
        projectId: z.uuid(),
        version: z.coerce.number().int().positive(),
        part: z.literal(part),
        /** The stretch of the list that the form showed; what stands before and after it stays. */
        from: z.coerce.number().int().nonnegative().default(0),
        until: z.coerce.number().int().nonnegative().optional(),
        rows: rowsOf(part),
      })
      .strict(),
  ) as never,
) as unknown as z.ZodType<
  { [P in PartName]: { projectId: string; version: number; part: P; rows: Row<P>[] } & Stretch }[PartName]
>;
