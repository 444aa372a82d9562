import type { z } from "zod";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import type { Route } from "@/lib/rules/route";
import type { KindName } from "@/lib/rules/words";

/** How a field is entered and shown. Labels, help and choices are messages under `kinds.<kind>.fields.<field>`. */
export type Input =
  | { as: "text" | "longText" | "date" | "number" | "money" | "link" | "email" }
  | { as: "choice" | "choices"; words: string }
  | { as: "project" | "country" | "countries" | "targets" }
  | { as: "table" | "group"; title?: string };

declare module "zod" {
  interface GlobalMeta {
    /** What the generic form, the reading view and the diff do with a field. */
    input?: Input;
    /** Whether a short help sentence stands under the field. */
    help?: boolean;
    /** Unit shown beside a number, a message key under `units`. */
    unit?: string;
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
