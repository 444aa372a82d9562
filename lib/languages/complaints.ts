import type { z } from "zod";
import type { ReasonParams } from "@/lib/rules/verdict";

/** What is wrong with one field: a message under `complaints`, with its numbers. */
export type Complaint = { key: string; params?: ReasonParams };

type Issue = z.core.$ZodIssue;

/** Field path (`data.options.0.cost`) → its first complaint. A schema's own message, when it is a key, wins. */
export function complaintsOf(error: { issues: readonly Issue[] }): Record<string, Complaint> {
  const complaints: Record<string, Complaint> = {};
  for (const issue of error.issues) complaints[issue.path.join(".")] ??= complaintOf(issue);
  return complaints;
}

/** Custom messages in schemas are keys in lower camel case, such as `twoOptions`, their parameters beside them. */
export function complaintOf(issue: Issue): Complaint {
  if (issue.code === "custom")
    return { key: issue.message || "invalid", ...(issue.params && { params: issue.params as ReasonParams }) };
  if (/^[a-z][A-Za-z]+$/.test(issue.message)) return { key: issue.message };
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "string")
        return Number(issue.minimum) <= 1
          ? { key: "required" }
          : { key: "tooShort", params: { minimum: Number(issue.minimum) } };
      if (issue.origin === "array") return { key: "tooFew", params: { minimum: Number(issue.minimum) } };
      return { key: "tooLow", params: { minimum: String(issue.minimum) } };
    case "too_big":
      if (issue.origin === "string") return { key: "tooLong", params: { maximum: Number(issue.maximum) } };
      if (issue.origin === "array") return { key: "tooMany", params: { maximum: Number(issue.maximum) } };
      return { key: "tooHigh", params: { maximum: String(issue.maximum) } };
    case "invalid_format":
      return {
        key: issue.format === "url" || issue.format === "email" || issue.format === "date" ? issue.format : "invalid",
      };
    case "invalid_type":
      return {
        key:
          issue.input === undefined || issue.input === ""
            ? "required"
            : issue.expected === "number" || issue.expected === "int"
              ? "number"
              : "required",
      };
    case "invalid_value":
      return { key: "choose" };
    // Nothing, or else something that fits: what it lacks to fit is the complaint.
    case "invalid_union": {
      const [first] = issue.errors.at(-1) ?? [];
      return first ? complaintOf(first) : { key: "invalid" };
    }
    default:
      return { key: "invalid" };
  }
}
