import { AGENCIES } from "./agencies";
import { currencyKnown, languageKnown } from "./defaults";
import { error, type Rule, warning } from "./rule";
import {
  addsUp,
  atLeastOne,
  atMostOne,
  count,
  dateOrder,
  holds,
  isAll,
  noSigns,
  noSpaces,
  notAfterNow,
  notAfterToday,
  percentage,
  startsWith,
  startsWithOneOf,
  type Test,
  unique,
  when,
} from "./tests";
import { type Node, spots } from "./tree";

/** OECD DAC's own vocabulary, which is meant where none is named. */
const DAC = "[vocabulary=1|]";
/** Vocabularies of an organisation's own, whose codes nobody else could explain. */
const OWN = "sector[vocabulary=98|99]";
const some = (path: string) => (node: Node) => count(node, path) > 0;
const several = (path: string) => (node: Node) => count(node, path) > 1;
const single = (path: string) => (node: Node) => count(node, path) === 1;
/** Each of these elements has a share. */
const shared = (path: string): Test => holds((node) => count(node, path) === count(node, `${path}/@percentage`));
/** The only one has the whole, or says nothing of shares. */
const whole = (path: string): Test =>
  holds((node) => spots(node, `${path}/@percentage`).every(({ value }) => isAll(value)));
/** Where there is one, one in DAC's vocabulary is among them. */
const alsoDac = (path: string): Test => when(some(path), atLeastOne(`${path}${DAC}`));

/** A test for each vocabulary in which an element's codes are given, with DAC's own or without. */
export const perVocabulary =
  (element: string, { dac }: { dac: boolean }, test: (path: string) => Test): Test =>
  (node, setting) => {
    const named = spots(node, `${element}/@vocabulary`).map(({ value }) => value);
    const others = [...new Set(named)].filter((vocabulary) => !["", ...(dac ? [] : ["1"])].includes(vocabulary));
    return others.flatMap((vocabulary) => test(`${element}[vocabulary=${vocabulary}]`)(node, setting));
  };

const located = (node: Node) => some("recipient-country")(node) || some("recipient-region")(node);
const onlyCountries = (node: Node) => !some("recipient-region")(node);
const oneCountry = (node: Node) => single("recipient-country")(node) && onlyCountries(node);
const countries = (node: Node) => several("recipient-country")(node) && onlyCountries(node);
const regionsOf = (test: (path: string) => Test) => perVocabulary("recipient-region", { dac: true }, test);
const items = (test: (path: string) => Test) =>
  perVocabulary("country-budget-items", { dac: true }, (path) => test(`${path}/budget-item`));

/** Rules on an activity as a whole, in the ruleset's order. */
export const ACTIVITY_RULES: readonly Rule[] = [
  error("1.1.3", ".", unique("reporting-org/@ref", "iati-identifier")),
  warning("1.1.21", ".", startsWith("iati-identifier", "-", "reporting-org/@ref", "other-identifier[type=B1]/@ref")),
  warning("1.14.8", ".", startsWithOneOf("reporting-org/@ref", AGENCIES)),
  error("6.11.1", ".", atLeastOne("activity-date[type=1|2]")),
  error("6.2.2", ".", atLeastOne("sector", "transaction/sector")),
  error("4.1.1", ".", languageKnown),
  error(
    "6.7.2",
    ".",
    when((node) => !some("sector")(node), eachTransaction("sector")),
  ),
  error("7.8.1", ".", currencyKnown),
  error("11.1.1", ".", notAfterNow("@last-updated-datetime")),
  error("11.1.2", ".", dateOrder("activity-date[type=1]/@iso-date", "activity-date[type=3]/@iso-date")),
  error("11.1.3", ".", dateOrder("activity-date[type=2]/@iso-date", "activity-date[type=4]/@iso-date")),
  error("11.1.4", ".", notAfterToday("activity-date[type=2]/@iso-date")),
  error("11.1.5", ".", notAfterToday("activity-date[type=4]/@iso-date")),
  error("11.2.1", ".", notAfterToday("transaction/transaction-date/@iso-date")),
  error("11.2.2", ".", notAfterToday("transaction/value/@value-date")),
  warning("1.3.13", ".", noSigns("iati-identifier")),
  warning("1.14.13", ".", noSigns("reporting-org/@ref")),
  warning("1.3.1", ".", noSpaces("iati-identifier")),
  warning("1.14.1", ".", noSpaces("reporting-org/@ref")),
  warning("1.16.1", ".", noSpaces("other-identifier[type=B1]/@ref")),
  warning("1.6.1", ".", noSpaces("other-identifier[type=A3]/@ref")),
  warning("1.7.1", ".", noSpaces("related-activity/@ref")),

  error("2.1.1", ".", when(several(`sector${DAC}`), shared(`sector${DAC}`))),
  error(
    "2.1.1",
    ".",
    perVocabulary("sector", { dac: false }, (path) => when(several(path), shared(path))),
  ),
  error("2.1.2", ".", when(several(`sector${DAC}/@percentage`), addsUp(`sector${DAC}/@percentage`))),
  error(
    "2.1.2",
    ".",
    perVocabulary("sector", { dac: false }, (path) => when(several(path), addsUp(`${path}/@percentage`))),
  ),
  error("2.1.4", ".", when(single(`sector${DAC}`), whole(`sector${DAC}`))),
  error(
    "2.1.4",
    ".",
    perVocabulary("sector", { dac: false }, (path) => when(single(path), whole(path))),
  ),
  error(
    "2.2.1",
    ".",
    holds((node) => count(node, `${OWN}/narrative`) >= count(node, OWN)),
  ),
  warning("102.1.1", ".", alsoDac("sector")),
  warning("107.1.1", ".", alsoDac("default-aid-type")),
  warning("107.2.1", ".", alsoDac("transaction/aid-type")),
  warning("107.1.2", ".", atMostOne(`default-aid-type${DAC}`)),
  warning("107.1.2", ".", perVocabulary("default-aid-type", { dac: false }, atMostOne)),
  error(
    "6.6.2",
    ".",
    when(
      some("sector"),
      holds((node) => !some("transaction/sector")(node)),
    ),
  ),

  error("3.1.1", ".", when(countries, shared("recipient-country"))),
  error("3.1.2", ".", when(countries, addsUp("recipient-country/@percentage"))),
  error("3.1.4", ".", when(oneCountry, whole("recipient-country"))),
  error(
    "3.4.1",
    ".",
    regionsOf((path) => when(several(path), shared(path))),
  ),
  error(
    "3.4.2",
    ".",
    regionsOf((path) =>
      when(
        (node) => count(node, path) + count(node, "recipient-country") > 1,
        addsUp(`${path}/@percentage`, "recipient-country/@percentage"),
      ),
    ),
  ),
  error(
    "3.4.4",
    ".",
    regionsOf((path) => when((node) => single(path)(node) && !some("recipient-country")(node), whole(path))),
  ),
  error(
    "3.6.2",
    ".",
    when(
      located,
      holds((node) => !some("transaction/recipient-country")(node) && !some("transaction/recipient-region")(node)),
    ),
  ),
  error(
    "3.7.1",
    ".",
    when(
      (node) => !located(node),
      holds((node) => spots(node, "transaction").some((spot) => located(spot.node))),
    ),
  ),
  error(
    "3.7.2",
    ".",
    when((node) => !located(node), eachTransaction("recipient-country", "recipient-region")),
  ),

  error("12.1.1", ".", percentage("recipient-country/@percentage")),
  error("12.1.1", ".", percentage("recipient-region/@percentage")),
  error("12.3.1", ".", percentage("sector/@percentage")),
  error("12.2.1", ".", percentage("capital-spend/@percentage")),
  error("12.2.1", ".", percentage("country-budget-items/budget-item/@percentage")),
  warning(
    "7.9.1",
    ".",
    items((path) => when(several(path), atLeastOne(`${path}/@percentage`))),
  ),
  warning(
    "7.9.2",
    ".",
    items((path) => when(several(path), addsUp(`${path}/@percentage`))),
  ),
  warning(
    "7.9.4",
    ".",
    items((path) => when(single(path), whole(path))),
  ),
];

/** Each transaction carries one of these. */
function eachTransaction(...paths: string[]): Test {
  return (node) =>
    spots(node, "transaction")
      .filter(({ node: transaction }) => !paths.some((path) => some(path)(transaction)))
      .map(({ line }) => line);
}
