import type {
  Budget,
  Kept,
  Link,
  Location,
  Marker,
  Partner,
  Place,
  Sector,
  Tag,
  Transaction,
} from "../rules/project-facts";
import { BUDGET_STATUSES, BUDGET_TYPES, TRANSACTION_TYPES } from "../rules/project-parts";
import { PARTNER_ROLES } from "../rules/words";
import { attributeOf, dayOf, firstOf, leftOf, named, nameOf, textOf } from "./leftovers";
import type { Node } from "./tree";

/** Nothing where an element says what the register cannot hold: then it is kept as it came. */
type Read<T> = (node: Node) => T | null;

export const partnerOf: Read<Partner> = (node) => {
  const role = PARTNER_ROLES[Number(attributeOf(node, "role")) - 1];
  if (!role) return null;
  const { name, kept } = named(node, ["role", "ref", "type"]);
  return { role, name, ref: attributeOf(node, "ref"), type: attributeOf(node, "type"), kept };
};

export const placeOf =
  (kind: Place["kind"]): Read<Place> =>
  (node) => {
    const code = attributeOf(node, "code");
    const percentage = attributeOf(node, "percentage");
    if (!code || !isShare(percentage)) return null;
    const vocabulary = attributeOf(node, "vocabulary");
    return {
      kind,
      code,
      vocabulary,
      percentage,
      kept: leftOf(node, { attributes: ["code", "percentage", "vocabulary"] }),
    };
  };

export const sectorOf: Read<Sector> = (node) => {
  const code = attributeOf(node, "code");
  const percentage = attributeOf(node, "percentage");
  if (!code || !isShare(percentage)) return null;
  const { name, kept } = named(node, ["code", "percentage", "vocabulary"]);
  return { code, vocabulary: attributeOf(node, "vocabulary"), name, percentage, kept };
};

export const tagOf: Read<Tag> = (node) => {
  const [code, vocabulary] = [attributeOf(node, "code"), attributeOf(node, "vocabulary")];
  if (!code || !vocabulary) return null;
  return { code, vocabulary, ...named(node, ["code", "vocabulary"]) };
};

export const markerOf: Read<Marker> = (node) => {
  const code = attributeOf(node, "code");
  const said = attributeOf(node, "significance");
  if (!code || (said !== null && !/^[0-4]$/.test(said))) return null;
  const significance = said === null ? null : Number(said);
  return {
    code,
    significance,
    vocabulary: attributeOf(node, "vocabulary"),
    ...named(node, ["code", "vocabulary", "significance"]),
  };
};

export const budgetOf: Read<Budget> = (node) => {
  const [start, end, value] = ["period-start", "period-end", "value"].map((name) => firstOf(node, name));
  const [type, status] = [attributeOf(node, "type"), attributeOf(node, "status")];
  if (!start || !end || !value || !isOneOf(BUDGET_TYPES, type) || !isOneOf(BUDGET_STATUSES, status)) return null;
  const sum = sumOf(value);
  return {
    from: dayOf(start, "iso-date") ?? "",
    until: dayOf(end, "iso-date") ?? "",
    ...sum.fields,
    type,
    status,
    kept: leftOf(node, {
      attributes: ["type", "status"],
      children: [start, end, value],
      overlays: {
        "period-start": leftOf(start, { attributes: ["iso-date"] }),
        "period-end": leftOf(end, { attributes: ["iso-date"] }),
        value: sum.left,
      },
    }),
  };
};

export const transactionOf: Read<Transaction> = (node) => {
  const [type, date, value] = ["transaction-type", "transaction-date", "value"].map((name) => firstOf(node, name));
  if (!type || !date || !value || !isOneOf(TRANSACTION_TYPES, attributeOf(type, "code") ?? "")) return null;
  const sum = sumOf(value);
  const [description, provider, receiver] = ["description", "provider-org", "receiver-org"].map((name) =>
    spoken(firstOf(node, name)),
  );
  return {
    type: attributeOf(type, "code") ?? "",
    date: dayOf(date, "iso-date") ?? "",
    ...sum.fields,
    ref: attributeOf(node, "ref"),
    description: description?.name ?? "",
    provider: provider?.name ?? "",
    receiver: receiver?.name ?? "",
    kept: leftOf(node, {
      attributes: ["ref"],
      children: [type, date, value, ...[description, provider, receiver].flatMap((one) => one?.node ?? [])],
      overlays: {
        "transaction-type": leftOf(type, { attributes: ["code"] }),
        "transaction-date": leftOf(date, { attributes: ["iso-date"] }),
        value: sum.left,
        description: description?.kept ?? null,
        "provider-org": provider?.kept ?? null,
        "receiver-org": receiver?.kept ?? null,
      },
    }),
  };
};

/** The only system of coordinates IATI knows. */
export const WGS84 = "http://www.opengis.net/def/crs/EPSG/0/4326";

export const locationOf: Read<Location> = (node) => {
  const name = spoken(firstOf(node, "name"));
  const point = firstOf(node, "point");
  const pos = point && firstOf(point, "pos");
  const [, latitude = null, longitude = null] =
    (pos && /^(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)$/.exec(textOf(pos))) || [];
  // In another system they would be no degrees: then the point is kept as it came.
  const known = [null, WGS84].includes(point ? attributeOf(point, "srsName") : null);
  const placed = known && Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180 && latitude !== null;
  return {
    name: name?.name ?? "",
    latitude: placed ? latitude : null,
    longitude: placed ? longitude : null,
    kept: leftOf(node, {
      children: [...(name ? [name.node] : []), ...(placed && point ? [point] : [])],
      overlays: { name: name?.kept ?? null },
    }),
  };
};

export const linkOf: Read<Link> = (node) => {
  const url = attributeOf(node, "url");
  const [title, category, date] = ["title", "category", "document-date"].map((name) => firstOf(node, name));
  if (!url || !/^https?:\/\//i.test(url)) return null;
  const said = spoken(title);
  return {
    title: said?.name ?? "",
    url,
    format: attributeOf(node, "format"),
    category: category ? attributeOf(category, "code") : null,
    date: date ? dayOf(date, "iso-date") : null,
    kept: leftOf(node, {
      attributes: ["url", "format"],
      children: [title, category, date].flatMap((one) => one ?? []),
      overlays: { title: said?.kept ?? null },
    }),
  };
};

const isOneOf = (list: readonly string[], code: string | null) => code === null || list.includes(code);

const isShare = (text: string | null) => text === null || (/^\d+(\.\d+)?$/.test(text) && Number(text) <= 100);

function sumOf(value: Node) {
  const fields = {
    amount: plain(textOf(value)),
    currency: attributeOf(value, "currency"),
    valueDate: dayOf(value, "value-date"),
  };
  return { fields, left: leftOf(value, { attributes: ["currency", "value-date"] }) };
}

/** A decimal of XML Schema as people write it: `+5.` is 5, `.5` is 0.5. */
const plain = (text: string) =>
  text
    .replace(/^\+/, "")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.$/, "");

/** An element that says one thing in its narratives, with what is left of it. */
function spoken(node: Node | undefined): { node: Node; name: string; kept: Kept | null } | null {
  if (!node) return null;
  const { name, taken, overlay } = nameOf(node);
  return { node, name, kept: leftOf(node, { children: taken, overlays: { narrative: overlay } }) };
}
