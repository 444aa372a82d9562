import { AGENCIES } from "./agencies";
import { currencyKnown, languageKnown } from "./defaults";
import { error, type Rule, warning } from "./rule";
import { between, dateOrder, noSigns, noSpaces, notAfterNow, startsWithOneOf, withinYear } from "./tests";

const BUDGETS = [
  "total-budget",
  "recipient-country-budget",
  "recipient-org-budget",
  "recipient-region-budget",
  "total-expenditure",
];
const [FROM, TO] = ["period-start/@iso-date", "period-end/@iso-date"] as const;

export const ORGANISATION_RULES: readonly Rule[] = [
  warning("1.18.8", ".", startsWithOneOf("reporting-org/@ref", AGENCIES)),
  warning("1.12.13", ".", noSigns("organisation-identifier")),
  warning("1.18.13", ".", noSigns("reporting-org/@ref")),
  warning("1.12.1", ".", noSpaces("organisation-identifier")),
  warning("1.17.1", ".", noSpaces("recipient-org-budget/recipient-org/@ref")),
  warning("1.18.1", ".", noSpaces("reporting-org/@ref")),
  error("11.4.1", ".", notAfterNow("@last-updated-datetime")),
  error("4.5.1", ".", languageKnown),
  error("7.8.2", ".", currencyKnown),
  ...BUDGETS.flatMap((budget) => [
    error("8.6.3", budget, dateOrder(FROM, TO)),
    error("7.5.3", budget, withinYear(FROM, TO)),
  ]),
  error("11.3.1", "recipient-country-budget", between("budget-line/value/@value-date", FROM, TO)),
];
