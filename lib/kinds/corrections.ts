import { no, type Verdict, yes } from "@/lib/rules/verdict";

type Values = Record<string, unknown>;

/** In this field, for this passage read that. */
type Correction = { field: string; instead: string; read: string };

/**
 * A filing with one passage of one field replaced. The passage must stand there once, so that nobody
 * wonders which was meant; a number is replaced whole.
 */
export function corrected(data: Values, { field, instead, read }: Correction): Verdict<Values> {
  if (instead === read) return no("passageSame");
  let found = 0;
  const replaced = walk(data[field]);
  if (found === 0) return no("passageMissing");
  return found === 1 ? yes({ ...data, [field]: replaced }) : no("passageSeveral", { count: found });

  function walk(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]));
    if (typeof value === "number" && instead.trim().replace(",", ".") === String(value)) {
      found += 1;
      return read;
    }
    if (typeof value !== "string") return value;
    found += value.split(instead).length - 1;
    return value.replace(instead, () => read);
  }
}
