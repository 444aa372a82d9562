import type { BallotPaper } from "@/lib/papers/store";
import type { Supposition } from "@/lib/rules/simulate";

type Query = Record<string, string | string[] | undefined>;

/** `?if=TJ:approve&if=KG:object`, or `?if=TJ:approve,KG:object`: by delegation, what the reader supposes it says. */
export function suppositionsIn(query: Query, { seats, rule }: BallotPaper): Supposition {
  const asked = [query.if ?? []].flat().flatMap((text) => text.split(","));
  const pairs = asked.flatMap((text): [string, string][] => {
    const [code, choice = ""] = text.split(":");
    const seat = seats.find((one) => one.code === code && one.standing !== "vacant");
    return seat && Object.hasOwn(rule.choices, choice) ? [[seat.id, choice]] : [];
  });
  return Object.fromEntries(pairs);
}
