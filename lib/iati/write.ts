import type { RecordedFramework } from "../rules/framework-facts";
import type {
  Budget,
  Kept,
  KeptElement,
  Link,
  Location,
  Marker,
  Partner,
  Place,
  ProjectFacts,
  Sector,
  Tag,
  Transaction,
} from "../rules/project-facts";
import { PARTNER_ROLES, PROJECT_STATUSES } from "../rules/words";
import { DATES } from "./activity";
import { element, overlaid, type Written, xml } from "./element";
import { WGS84 } from "./parts";
import { resultsOut } from "./results-out";
import { FILLED } from "./unsaid";

/** What a file of IATI 2.03 cannot do without and a project may lack. */
const GAPS = ["identifier", "reporting", "summary", "dates", "partners"] as const;
export type Gap = (typeof GAPS)[number];

/** What must be filled in before a project can stand in an IATI file. */
export function gapsOf(facts: ProjectFacts): Gap[] {
  const kept = (name: string) => facts.kept?.children?.some((child) => child.name === name) ?? false;
  const lacks: Record<Gap, boolean> = {
    identifier: !facts.identifier,
    reporting: !facts.reportingRef || !facts.reportingType || !facts.reportingName,
    summary: facts.summary.trim() === "",
    dates: DATES.every((date) => facts[date] === null) && !kept("activity-date"),
    partners: facts.partners.length === 0 && !kept("participating-org"),
  };
  return GAPS.filter((gap) => lacks[gap]);
}

export const fileStart = (now: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="${now}">\n`;
export const FILE_END = "</iati-activities>\n";

/** A project as an activity, schema-valid unless it has gaps. `updatedAt` is an ISO 8601 instant. */
export function activityXml(facts: ProjectFacts, updatedAt: string, framework: RecordedFramework = []): string {
  const kept = withResults(facts.kept, framework);
  const byDefault = kept?.attributes?.["xml:lang"] ?? facts.language;
  const say = (text: string, others: Record<string, string> = {}): Written[] => [
    narrative(text, facts.language === byDefault ? null : facts.language),
    ...Object.entries(others).map(([language, other]) => narrative(other, language)),
  ];
  const dates = DATES.flatMap((field, at) => {
    const type = String(at + 1);
    const date = element("activity-date", { type, "iso-date": facts[field] });
    return facts[field] === null ? [] : [overlaid(date, kept?.overlays?.[`activity-date#${type}`])];
  });
  const reporter = { ref: facts.reportingRef, type: facts.reportingType };
  const activity = element(
    "iati-activity",
    { "xml:lang": byDefault, "default-currency": facts.currency, "last-updated-datetime": updatedAt },
    [
      element("iati-identifier", {}, facts.identifier ?? ""),
      element("reporting-org", reporter, [narrative(facts.reportingName)]),
      element("title", {}, say(facts.title, facts.titles)),
      element("description", {}, say(facts.summary, facts.summaries)),
      element("activity-status", { code: String(PROJECT_STATUSES.indexOf(facts.status) + 1) }),
      ...dates,
      facts.scope === null ? null : element("activity-scope", { code: facts.scope }),
      ...facts.partners.map(partner),
      ...facts.places.map(place),
      ...facts.locations.map(location),
      ...facts.sectors.map(sector),
      ...facts.tags.map(tag),
      ...facts.markers.map(marker),
      ...facts.budgets.map(FILLED.budgets).map(budget),
      ...facts.transactions.map(FILLED.transactions).map(transaction),
      ...facts.documents.map(FILLED.documents).map(link),
    ],
    // Descriptions beside the first follow as they came: what was kept of the first is not theirs.
    kept,
  );
  return xml(activity);
}

/** The results that came with a file are kept; what the framework says of them now goes out in their place. */
function withResults(kept: Kept | null, framework: RecordedFramework): Kept | null {
  if (framework.length === 0) return kept;
  const [results, others] = [true, false].map((wanted) =>
    (kept?.children ?? []).filter(({ name: called }) => (called === "result") === wanted),
  ) as [KeptElement[], KeptElement[]];
  return { ...kept, children: [...others, ...resultsOut(results, framework)] };
}

const narrative = (text: string, language: string | null = null) =>
  element("narrative", { "xml:lang": language }, text);
const name = (text: string) => (text === "" ? null : narrative(text));

const partner = ({ role, ref, type, name: who, kept }: Partner) =>
  element("participating-org", { role: String(PARTNER_ROLES.indexOf(role) + 1), ref, type }, [name(who)], kept);

const place = ({ kind, code, vocabulary, percentage, kept }: Place) =>
  element(`recipient-${kind}`, { code, vocabulary: kind === "region" ? vocabulary : null, percentage }, [], kept);

const sector = ({ code, vocabulary, percentage, name: what, kept }: Sector) =>
  element("sector", { vocabulary, code, percentage }, [name(what)], kept);

const tag = ({ code, vocabulary, name: what, kept }: Tag) => element("tag", { vocabulary, code }, [name(what)], kept);

const marker = ({ code, vocabulary, significance, name: what, kept }: Marker) =>
  element(
    "policy-marker",
    { vocabulary, code, significance: significance === null ? null : String(significance) },
    [name(what)],
    kept,
  );

const dated = (tagged: string, date: string) => element(tagged, { "iso-date": date });

const sum = ({ amount, currency, valueDate }: Pick<Budget, "amount" | "currency" | "valueDate">) =>
  element("value", { currency, "value-date": valueDate }, amount);

const budget = (one: Budget) =>
  element(
    "budget",
    { type: one.type, status: one.status },
    [dated("period-start", one.from), dated("period-end", one.until), sum(one)],
    one.kept,
  );

const transaction = (one: Transaction) =>
  element(
    "transaction",
    { ref: one.ref },
    [
      element("transaction-type", { code: one.type }),
      dated("transaction-date", one.date),
      sum(one),
      spoken("description", one.description, one),
      spoken("provider-org", one.provider, one),
      spoken("receiver-org", one.receiver, one),
    ],
    one.kept,
  );

/** An element that says one thing; there also when only its attributes were kept. */
const spoken = (tagged: string, text: string, { kept }: Pick<Transaction, "kept">) =>
  text === "" && !kept?.overlays?.[tagged] ? null : element(tagged, {}, [name(text)]);

const location = ({ name: where, latitude, longitude, kept }: Location) =>
  element(
    "location",
    {},
    [
      where === "" && !kept?.overlays?.name ? null : element("name", {}, [name(where)]),
      latitude === null || longitude === null
        ? null
        : element("point", { srsName: WGS84 }, [element("pos", {}, `${latitude} ${longitude}`)]),
    ],
    kept,
  );

const link = ({ title, url, format, category, date, kept }: Link) =>
  element(
    "document-link",
    { url, format },
    [
      element("title", {}, [narrative(title)]),
      element("category", { code: category }),
      date === null ? null : dated("document-date", date),
    ],
    kept,
  );
