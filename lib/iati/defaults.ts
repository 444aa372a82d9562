import type { Test } from "./tests";
import { within } from "./tree";

/** What is given once for all, or else in each place: the language of texts and the currency of sums. */
const eachUnless =
  (byDefault: string, own: string, ...names: string[]): Test =>
  (node) =>
    node.attributes[byDefault]
      ? []
      : [...within(node)].filter((one) => names.includes(one.name) && !one.attributes[own]).map(({ line }) => line);

export const languageKnown = eachUnless("xml:lang", "xml:lang", "narrative");
export const currencyKnown = eachUnless("default-currency", "currency", "value", "forecast", "loan-status");
