import type { ReasonParams } from "@/lib/rules/verdict";

export type Say = (key: string, params?: Record<string, string | number>) => string;
type Named = { en: string } & Record<string, string>;
/** How the reader writes lists of alternatives; and names, days and instants, where there are any. */
export type Manner = {
  list: { format: (words: string[]) => string };
  day?: (day: string) => string;
  moment?: (instant: string) => string;
  names?: (names: readonly Named[]) => string;
};

/** Words of the rulebook in a sentence's parameters, one or a list of them, and the message each stands for. */
const WORDS: Record<string, (word: string) => string> = {
  act: (act) => `acts.${act}`,
  status: (status) => `statuses.${status}`,
  hats: (hat) => `hats.${hat}`,
  statuses: (status) => `statuses.${status}`,
  steps: (step) => `item.steps.${step}`,
  conditions: (condition) => `rulebook.conditions.${condition}`,
  languages: (language) => `words.languages.${language}`,
  areas: (area) => `areas.${area}`,
  kinds: (kind) => `kinds.${kind}.name`,
};

/** A calendar day, such as `2026-11-23`. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The parameters as the reader says them. */
export function inWords(t: Say, manner: Manner, params: ReasonParams): Record<string, string | number> {
  const { list, day, moment, names } = manner;
  const said = ([name, value]: [string, ReasonParams[string]]): [string, string | number] => {
    const key = WORDS[name];
    if (typeof value === "number") return [name, value];
    if (typeof value === "object") {
      const named = value.filter((one) => typeof one === "object");
      if (named.length > 0) return [name, names?.(named) ?? ""];
      const words = value.filter((one) => typeof one === "string");
      return [name, list.format(words.map((one) => (key ? t(key(one)) : one)))];
    }
    if (key) return [name, t(key(value))];
    if (moment && name === "instant") return [name, moment(value)];
    return [name, day && DAY.test(value) ? day(value) : value];
  };
  return Object.fromEntries(Object.entries(params).map(said));
}
