import { type Kept, NO_PARTS, type PartName, type ProjectFacts } from "../rules/project-facts";
import { PROJECT_STATUSES, type ProjectStatus } from "../rules/words";
import { areaOf } from "./areas";
import { attributeOf, childrenOf, dayOf, leftOf, named, textOf } from "./leftovers";
import * as part from "./parts";
import type { Node } from "./tree";

/** Elements of which the register keeps lists, and the list each goes to. */
const LISTS: readonly [element: string, list: PartName, read: (node: Node) => { kept: Kept | null } | null][] = [
  ["participating-org", "partners", part.partnerOf],
  ["recipient-country", "places", part.placeOf("country")],
  ["recipient-region", "places", part.placeOf("region")],
  ["location", "locations", part.locationOf],
  ["sector", "sectors", part.sectorOf],
  ["tag", "tags", part.tagOf],
  ["policy-marker", "markers", part.markerOf],
  ["budget", "budgets", part.budgetOf],
  ["transaction", "transactions", part.transactionOf],
  ["document-link", "documents", part.linkOf],
];

/** ActivityDateType 1 to 4. */
export const DATES = ["plannedStart", "actualStart", "plannedEnd", "actualEnd"] as const;

/**
 * An activity of an IATI file as a project. What the register has no field for is kept beside it, so that it goes
 * out again as it came. The status is nothing where its code is none of ActivityStatus. `code` is a proposal.
 */
export function projectOf(activity: Node): Omit<ProjectFacts, "status"> & { status: ProjectStatus | null } {
  const taken: Node[] = [];
  const overlays: Record<string, Kept | null> = {};
  const take = (name: string, at = 0): Node | undefined => {
    const found = childrenOf(activity, name)[at];
    if (found) taken.push(found);
    return found;
  };

  const byDefault = attributeOf(activity, "xml:lang");
  const title = told(take("title"), byDefault);
  const description = told(take("description"), byDefault, title.language);
  const language = title.language ?? byDefault ?? "en";
  const reporting = take("reporting-org");
  const reporter = reporting && named(reporting, ["ref", "type"]);
  const status = take("activity-status");
  const scope = take("activity-scope");
  const identifier = textOf(take("iati-identifier") ?? { ...activity, text: "" });
  const dates = datesOf(activity, taken, overlays);
  const lists = listsOf(activity, taken);
  overlays.title = title.kept;
  overlays.description = description.kept;
  overlays["reporting-org"] = reporter?.kept ?? null;
  overlays["activity-status"] = status ? leftOf(status, { attributes: ["code"] }) : null;
  overlays["activity-scope"] = scope ? leftOf(scope, { attributes: ["code"] }) : null;

  const ownLanguage = byDefault === language ? ["xml:lang"] : [];
  const attributes = ["default-currency", "last-updated-datetime", ...ownLanguage];
  return {
    code: codeOf(identifier, reporting && attributeOf(reporting, "ref")),
    identifier,
    language,
    title: title.text,
    titles: title.others,
    summary: description.text,
    summaries: description.others,
    area: areaOf(lists.sectors),
    status: status ? (PROJECT_STATUSES[Number(attributeOf(status, "code")) - 1] ?? null) : null,
    ...dates,
    reportingRef: reporting ? attributeOf(reporting, "ref") : null,
    reportingType: reporting ? attributeOf(reporting, "type") : null,
    reportingName: reporter?.name ?? "",
    currency: attributeOf(activity, "default-currency"),
    scope: scope ? attributeOf(scope, "code") : null,
    ...lists,
    kept: leftOf(activity, { attributes, children: taken, overlays }),
  };
}

type Told = { text: string; language: string | null; others: Record<string, string>; kept: Kept | null };

/** A text in its languages: the activity's own, or the one asked for, first. A second text in one language is kept. */
function told(node: Node | undefined, byDefault: string | null, wanted: string | null = byDefault): Told {
  const narratives = node ? childrenOf(node, "narrative") : [];
  const languageOf = (one: Node) => attributeOf(one, "xml:lang") ?? byDefault;
  const main = narratives.find((one) => languageOf(one) === wanted) ?? narratives[0];
  if (!node || !main) return { text: "", language: null, others: {}, kept: node ? leftOf(node, {}) : null };
  const own = languageOf(main);
  const others: Record<string, string> = {};
  const read = [main];
  for (const one of narratives) {
    const language = languageOf(one);
    if (one === main || !language || language === own || language in others) continue;
    others[language] = textOf(one);
    read.push(one);
  }
  return { text: textOf(main), language: own, others, kept: leftOf(node, { children: read }) };
}

function datesOf(activity: Node, taken: Node[], overlays: Record<string, Kept | null>) {
  const entries = DATES.map((field, at) => {
    const type = String(at + 1);
    const found = childrenOf(activity, "activity-date").find((one) => attributeOf(one, "type") === type);
    if (!found) return [field, null] as const;
    taken.push(found);
    overlays[`activity-date#${type}`] = leftOf(found, { attributes: ["type", "iso-date"] });
    return [field, dayOf(found, "iso-date")] as const;
  });
  return Object.fromEntries(entries) as Record<(typeof DATES)[number], string | null>;
}

function listsOf(activity: Node, taken: Node[]) {
  const lists: Record<PartName, unknown[]> = structuredClone(NO_PARTS);
  for (const [element, list, read] of LISTS)
    for (const node of childrenOf(activity, element)) {
      const entry = read(node);
      if (!entry) continue;
      lists[list].push(entry);
      taken.push(node);
    }
  return lists as unknown as typeof NO_PARTS;
}

/** What follows the publisher in an identifier: short, and the publisher's own name for it. */
function codeOf(identifier: string, publisher: string | null | undefined): string {
  const own = publisher && identifier.startsWith(`${publisher}-`) ? identifier.slice(publisher.length + 1) : identifier;
  return own.slice(0, 60);
}
