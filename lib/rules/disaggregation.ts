import { readTyped } from "./typed-number";

/** One way of splitting an indicator's value: by what, into which parts. A weight is a decimal, for percentages. */
export type Disaggregation = { by: string; parts: DisaggregationPart[] };
type DisaggregationPart = { name: string; weight?: string };

/** What is wrong with a line, counted from one. */
type DisaggregationFault = { line: number; says: "disaggregationLine" | "disaggregationTwice" };

const MOST = 12;

/**
 * Reads one way of splitting per line: "Sex: women, men", with weights "Sex: women (51), men (49)".
 * Blank lines do not matter.
 */
export function readDisaggregations(text: string): { found: Disaggregation[]; fault?: DisaggregationFault } {
  const found: Disaggregation[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const one = readLine(line);
    if (!one) return { found, fault: { line: at + 1, says: "disaggregationLine" } };
    const names = one.parts.map(({ name }) => folded(name));
    if (found.some(({ by }) => folded(by) === folded(one.by)) || new Set(names).size < names.length)
      return { found, fault: { line: at + 1, says: "disaggregationTwice" } };
    found.push(one);
  }
  return { found };
}

export const showDisaggregations = (all: readonly Disaggregation[]): string =>
  all
    .map(
      ({ by, parts }) =>
        `${by}: ${parts.map(({ name, weight }) => (weight ? `${name} (${weight})` : name)).join(", ")}`,
    )
    .join("\n");

function readLine(line: string): Disaggregation | undefined {
  const colon = line.indexOf(":");
  const by = line.slice(0, colon).trim();
  const parts = line
    .slice(colon + 1)
    .split(/[,;]/)
    .map(readPart);
  const whole = parts.filter((part) => part !== undefined);
  if (colon < 1 || by === "" || by.length > 60 || whole.length < parts.length) return undefined;
  return whole.length >= 2 && whole.length <= MOST ? { by, parts: whole } : undefined;
}

function readPart(text: string): DisaggregationPart | undefined {
  const [, name = "", weight] = /^\s*([^()]{1,80}?)\s*(?:\(([^()]*)\))?\s*$/.exec(text) ?? [];
  if (name === "") return undefined;
  if (weight === undefined) return { name };
  const read = readTyped(weight);
  return read && Number(read) > 0 ? { name, weight: read } : undefined;
}

const folded = (text: string) => text.trim().toLowerCase();
