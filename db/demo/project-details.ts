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
import type { RiskFramework } from "@/lib/rules/words";

type Risk = { framework: RiskFramework; code: string; on: string; reason: string };
/** What the demo knows of a project beyond its first lines. Sums in thousands of US dollars a year. */
type Details = {
  partners: [role: Partner["role"], name: string, type: string][];
  /** Shares in per cent, in the order of the project's countries. */
  shares: number[];
  sectors: [code: string, name: string, share: number][];
  tags: string[];
  markers: [code: string, significance: number][];
  budgets: [year: number, thousands: number][];
  committed: [date: string, thousands: number];
  spent: [date: string, thousands: number, what: string][];
  places: [name: string, latitude: string, longitude: string][];
  risks: Risk[];
  documents?: [title: string, url: string][];
};

const FUND = "Regional Cooperation Fund";
const BANK = "Development Bank for the Region";

const DETAILS: Readonly<Record<string, Details>> = {
  "P-01": {
    partners: [
      ["funding", BANK, "40"],
      ["accountable", "Water Resources Agency, Sughd", "10"],
      ["implementing", "Basin Administration Zarafshon", "11"],
    ],
    shares: [70, 30],
    sectors: [["31140", "Agricultural water resources", 100]],
    tags: ["6.4", "2.4"],
    markers: [
      ["2", 1],
      ["7", 2],
    ],
    budgets: [
      [2024, 4200],
      [2025, 5100],
      [2026, 4800],
    ],
    committed: ["2023-02-20", 18400],
    spent: [
      ["2024-06-28", 3650, "Lining of the first 9 km"],
      ["2025-05-30", 5240, "Lining of 12 km and 140 outlets"],
      ["2025-09-12", -180, "Correction: a payment entered twice in May"],
      ["2026-06-30", 2900, "Outlets and training of associations"],
    ],
    places: [
      ["Headworks near Panjakent", "39.4953", "67.6094"],
      ["Sarazm branch", "39.5083", "67.4597"],
    ],
    risks: [
      {
        framework: "adbSps",
        code: "B",
        on: "2022-11-14",
        reason: "Works follow the bed of the existing canal; no household moves.",
      },
      {
        framework: "adbEsf",
        code: "substantial",
        on: "2026-02-10",
        reason: "Dewatering in winter turned out to reach wells of two villages; a plan for their supply is under way.",
      },
    ],
    documents: [["Environmental management plan", "https://documents.example.org/sarazm/emp.pdf"]],
  },
  "P-02": {
    partners: [
      ["funding", FUND, "40"],
      ["accountable", "Customs services of the three countries", "10"],
      ["implementing", "Trade Facilitation Centre Osh", "22"],
    ],
    shares: [35, 30, 35],
    sectors: [
      ["33120", "Trade facilitation", 80],
      ["31191", "Agricultural services", 20],
    ],
    tags: ["9.1", "17.11"],
    markers: [["1", 1]],
    budgets: [
      [2025, 1250],
      [2026, 1400],
    ],
    committed: ["2023-12-18", 4300],
    spent: [
      ["2025-03-31", 980, "Inspection lanes at two crossings"],
      ["2026-03-31", 1120, "Shared documents and help desks"],
    ],
    places: [
      ["Crossing Guliston", "40.3006", "70.5036"],
      ["Crossing Dostuk", "40.5408", "72.8936"],
    ],
    risks: [
      {
        framework: "worldBankEsf",
        code: "low",
        on: "2023-10-02",
        reason: "Small works within the fences of existing crossings.",
      },
    ],
  },
  "P-03": {
    partners: [
      ["funding", FUND, "40"],
      ["implementing", "Hydrometeorological services of both countries", "10"],
    ],
    shares: [60, 40],
    sectors: [["74020", "Multi-hazard response preparedness", 100]],
    tags: ["13.1", "11.5"],
    markers: [
      ["7", 2],
      ["10", 2],
    ],
    budgets: [
      [2025, 620],
      [2026, 540],
    ],
    committed: ["2023-05-15", 2100],
    spent: [
      ["2024-11-30", 690, "Gauges and telemetry"],
      ["2025-10-31", 610, "Sirens of four villages"],
    ],
    places: [["Gauge Veshab", "39.4211", "68.8556"]],
    risks: [
      {
        framework: "worldBankEsf",
        code: "moderate",
        on: "2023-03-20",
        reason: "Masts and sirens on public land; noise is limited to drills.",
      },
    ],
  },
  "P-04": {
    partners: [
      ["funding", BANK, "40"],
      ["implementing", "Road agencies of both countries", "10"],
    ],
    shares: [55, 45],
    sectors: [["21020", "Road transport", 100]],
    tags: ["9.1", "11.2"],
    markers: [["2", 1]],
    budgets: [
      [2025, 6800],
      [2026, 7200],
    ],
    committed: ["2024-03-12", 21500],
    spent: [
      ["2025-07-31", 5900, "Earthworks and drainage, lot 1"],
      ["2026-07-31", 4300, "Bridges of lot 2"],
    ],
    places: [
      ["Start of lot 1, Batken", "40.0628", "70.8194"],
      ["End of lot 2, Isfara", "40.1265", "70.6253"],
    ],
    risks: [
      {
        framework: "ebrd",
        code: "B",
        on: "2024-01-22",
        reason: "Widening takes strips of farm land; owners are paid before works begin.",
      },
    ],
  },
  "P-05": {
    partners: [
      ["funding", BANK, "40"],
      ["accountable", "Coordinating Dispatch Centre", "15"],
      ["implementing", "Grid operators of the four countries", "15"],
    ],
    shares: [30, 20, 30, 20],
    sectors: [["23630", "Electric power transmission and distribution", 100]],
    tags: ["7.1", "7.b"],
    markers: [["6", 1]],
    budgets: [
      [2025, 3100],
      [2026, 3600],
    ],
    committed: ["2024-09-05", 12800],
    spent: [["2025-12-15", 2750, "Metering and settlement software"]],
    places: [["Dispatch centre, Tashkent", "41.3111", "69.2797"]],
    risks: [
      { framework: "aiib", code: "C", on: "2024-07-01", reason: "Software and metering inside existing substations." },
    ],
  },
  "P-06": {
    partners: [
      ["funding", FUND, "40"],
      ["implementing", "Naryn Small Hydropower Association", "22"],
    ],
    shares: [100],
    sectors: [["23220", "Hydro-electric power plants", 100]],
    tags: ["7.2"],
    markers: [["6", 2]],
    budgets: [
      [2024, 1900],
      [2025, 1100],
    ],
    committed: ["2022-04-11", 5600],
    spent: [
      ["2023-09-30", 2150, "Turbines of nine stations"],
      ["2024-09-30", 2300, "Turbines of ten stations"],
      ["2025-11-28", 1040, "Workshops and training"],
    ],
    places: [["Naryn", "41.4287", "75.9911"]],
    risks: [
      {
        framework: "ebrd",
        code: "B",
        on: "2022-02-01",
        reason: "Repairs of existing plants; minimum flows are agreed for each.",
      },
    ],
  },
  "P-07": {
    partners: [
      ["funding", FUND, "40"],
      ["implementing", "Teacher training institutes", "80"],
    ],
    shares: [34, 33, 33],
    sectors: [
      ["11130", "Teacher training", 60],
      ["11120", "Education facilities and training", 40],
    ],
    tags: ["4.1", "4.7"],
    markers: [["1", 2]],
    budgets: [[2026, 780]],
    committed: ["2024-08-20", 2300],
    spent: [["2025-12-20", 640, "Textbooks in three languages"]],
    places: [],
    risks: [{ framework: "worldBankEsf", code: "low", on: "2024-06-10", reason: "Training and printing only." }],
  },
  "P-09": {
    partners: [
      ["funding", FUND, "40"],
      ["implementing", "Glaciological centres of both countries", "80"],
    ],
    shares: [65, 35],
    sectors: [["41082", "Environmental research", 100]],
    tags: ["13.1", "6.5"],
    markers: [["7", 2]],
    budgets: [[2026, 910]],
    committed: ["2024-04-02", 3900],
    spent: [["2025-08-29", 720, "Snow stations"]],
    places: [["Abramov glacier", "39.6333", "71.6000"]],
    risks: [
      { framework: "worldBankEsf", code: "low", on: "2024-02-15", reason: "Light instruments, carried in by hand." },
    ],
  },
  "P-11": {
    partners: [
      ["funding", FUND, "40"],
      ["implementing", "Air quality services of the three countries", "10"],
    ],
    shares: [40, 35, 25],
    sectors: [["41020", "Biosphere protection", 100]],
    tags: ["3.9", "15.3"],
    markers: [["8", 2]],
    budgets: [[2026, 860]],
    committed: ["2024-02-06", 2700],
    spent: [["2025-06-16", 930, "Stations on the Aral and Caspian shores"]],
    places: [
      ["Muynak", "43.7683", "59.0214"],
      ["Aktau", "43.6532", "51.1975"],
    ],
    risks: [
      {
        framework: "adbEsf",
        code: "low",
        on: "2024-01-10",
        reason: "Stations stand on sites of the services themselves.",
      },
    ],
  },
};

const sum = (thousands: number) => `${thousands * 1000}.00`;
const bare = { kept: null };

/** The lists of a project by its code. */
export function partsOf(code: string, countries: readonly string[]): ProjectParts & { risks: Risk[] } {
  const details = DETAILS[code];
  const places = countries.map((country, at): Place => {
    const share = details?.shares[at];
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
