import type {
  Budget,
  Location,
  Marker,
  Partner,
  Place,
  ProjectParts,
  Sector,
  Tag,
  Transaction,
} from "@/lib/rules/project-facts";
import type { Details, Risk } from "./project-details/details";
import { dustWatch } from "./project-details/dust-watch";
import { feederRoads } from "./project-details/feeder-roads";
import { glaciers } from "./project-details/glaciers";
import { hydropower } from "./project-details/hydropower";
import { sarazmCanal } from "./project-details/sarazm-canal";
import { schools } from "./project-details/schools";
import { tradeCorridors } from "./project-details/trade-corridors";
import { winterPower } from "./project-details/winter-power";
import { zarafshonFlood } from "./project-details/zarafshon-flood";

const DETAILS: Readonly<Record<string, Details>> = {
  "P-01": sarazmCanal,
  "P-02": tradeCorridors,
  "P-03": zarafshonFlood,
  "P-04": feederRoads,
  "P-05": winterPower,
  "P-06": hydropower,
  "P-07": schools,
  "P-09": glaciers,
  "P-11": dustWatch,
};

/** Shares in per cent of the countries of projects of which nothing else is known. */
const SHARES: Readonly<Record<string, readonly number[]>> = {
  "P-08": [40, 25, 20, 15],
  "P-10": [50, 50],
  "P-12": [35, 30, 35],
  "W-01": [40, 25, 35],
};

const sum = (thousands: number) => `${thousands * 1000}.00`;
const bare = { kept: null };

/** The lists of a project by its code. */
export function partsOf(code: string, countries: readonly string[]): ProjectParts & { risks: Risk[] } {
  const details = DETAILS[code];
  const places = countries.map((country, at): Place => {
    const share = (details?.shares ?? SHARES[code])?.[at];
    return { ...bare, kind: "country", code: country, vocabulary: null, percentage: share ? String(share) : null };
  });
  const money = { currency: "USD", valueDate: null };
  return {
    places,
    partners: (details?.partners ?? []).map(
      ([role, name, type]): Partner => ({ ...bare, role, name, type, ref: null }),
    ),
    sectors: (details?.sectors ?? []).map(
      ([sector, name, share]): Sector => ({ ...bare, code: sector, name, vocabulary: "1", percentage: String(share) }),
    ),
    tags: (details?.tags ?? []).map((target): Tag => ({ ...bare, vocabulary: "3", code: target, name: "" })),
    markers: (details?.markers ?? []).map(
      ([marker, significance]): Marker => ({ ...bare, code: marker, significance, vocabulary: "1", name: "" }),
    ),
    budgets: (details?.budgets ?? []).map(
      ([year, thousands]): Budget => ({
        ...bare,
        ...money,
        from: `${year}-01-01`,
        until: `${year}-12-31`,
        amount: sum(thousands),
        type: "1",
        status: "2",
      }),
    ),
    transactions: transactionsOf(details, money),
    locations: (details?.places ?? []).map(
      ([name, latitude, longitude]): Location => ({ ...bare, name, latitude, longitude }),
    ),
    documents: (details?.documents ?? []).map(([title, url]) => ({
      ...bare,
      title,
      url,
      format: "application/pdf",
      category: "A01",
      date: null,
    })),
    risks: details?.risks ?? [],
  };
}

function transactionsOf(
  details: Details | undefined,
  money: Pick<Transaction, "currency" | "valueDate">,
): Transaction[] {
  if (!details) return [];
  const moved = (type: string, date: string, thousands: number, description: string): Transaction => ({
    ...bare,
    ...money,
    type,
    date,
    description,
    amount: sum(thousands),
    ref: null,
    provider: details.partners[0]?.[1] ?? "",
    receiver: "",
  });
  const [promised, thousands] = details.committed;
  return [
    moved("2", promised, thousands, "Financing agreement"),
    ...details.spent.map(([date, paid, what]) => moved("3", date, paid, what)),
  ];
}
