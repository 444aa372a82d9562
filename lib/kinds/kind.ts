import type { z } from "zod";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import type { Route } from "@/lib/rules/route";
import type { KindName } from "@/lib/rules/words";

/**
 * How a field is entered and shown. Each field has the messages `label` and `help` under `kinds.<kind>.fields.<field>`;
 * each column of a table or group has a `label` under `.columns.<column>` below it. A choice's words: `words.<words>`.
 */
export type Input =
  | {
      as:
        | "text"
        | "longText"
        | "date"
        | "year"
        | "number"
        | "money"
        | "link"
        | "email"
        | "project"
        | "citation"
        | "group";
    }
  | { as: "choice" | "choices"; words: string; of: readonly string[] }
  /** Codes, named under `countries`; SDG targets are codes alone, with their goals' names under `goals`. */
  | { as: "country" | "countries" | "targets"; of: readonly string[] }
  /** `title` is the column that names a row; `rows` are what a new form starts with. */
  | { as: "table"; title: string; rows?: readonly Record<string, string>[] };

declare module "zod" {
  interface GlobalMeta {
    /** What the generic form, the reading view and the diff do with a field. See `shape.ts`. */
    input?: Input;
    /** Unit shown beside a number, a message key under `units`. */
    unit?: string;
    /** Data of a person: never made public with the text. */
    personal?: true;
    /** So many of the people in a whole, never made public where it tells of a few. */
    share?: true;
  }
}

/** A kind of item: what it asks for, how it travels, how it is decided. One folder per kind. */
export type Kind = {
  name: KindName;
  /** Zod schema of the content, as submitted. Every kind has `title`. */
  fields: z.ZodObject;
  /** The form's parts in order: section word → its fields. Every field stands in exactly one. */
  sections: Record<string, readonly string[]>;
  route: Route;
  rule: DecisionRule;
};
export const kind = <K extends Kind>(definition: K) => definition;
