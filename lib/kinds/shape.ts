import { z } from "zod";
import type { Input, Kind } from "./kind";

/** One field or column, read from its schema: what the form, the reading view and the diff go by. */
export type Field = {
  name: string;
  schema: z.ZodType;
  input: Input;
  /** A message key under `units`. */
  unit: string | undefined;
  /** Whether it may be left empty. */
  optional: boolean;
  /** Data of a person, which stays out of what is published. */
  personal: boolean;
  /** So many of the people in a whole: where one such count tells of a few, none beside it is published. */
  share: boolean;
  /** The columns of a table or the entries of a group; none otherwise. */
  columns: readonly Field[];
};

/** The fields of a kind, in order. */
export const fieldsOf = (kind: Pick<Kind, "fields">): Field[] => entriesOf(kind.fields);

export const isList = ({ input }: Field) =>
  input.as === "choices" || input.as === "countries" || input.as === "targets";

function entriesOf(object: z.ZodObject): Field[] {
  return Object.entries(object.shape).map(([name, entry]) => fieldOf(name, entry as z.ZodType));
}

function fieldOf(name: string, schema: z.ZodType): Field {
  const { input, unit, personal = false, share = false } = schema.meta() ?? {};
  if (!input) throw new Error(`The field ${name} does not say how it is entered.`);
  const nothing = input.as === "table" || Array.isArray(schema.safeParse([]).data) ? [] : "";
  return {
    name,
    schema,
    input,
    unit,
    optional: schema.safeParse(nothing).success,
    personal,
    share,
    columns: columnsOf(schema),
  };
}

function columnsOf(schema: z.ZodType): Field[] {
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) return entriesOf(schema.element);
  return schema instanceof z.ZodObject ? entriesOf(schema) : [];
}
