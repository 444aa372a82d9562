/**
 * The cast: named people, one per situation, shared by the demo committee, the tests and the demo's
 * sign-in page. What each of them shows is the message `cast.<name>`, as in `cast.Madina`.
 */
import { createHash } from "node:crypto";
import type { Locale } from "@/lib/languages/locales";
import type { Actor, Seat } from "@/lib/rules/hats";
import type { Role, Standing } from "@/lib/rules/words";
import type { Named } from "./schema/committees";

/** Good for everybody in the cast, and for nobody outside the demo. */
export const DEMO_PASSWORD = "khujand-demo-2025";
/** The administrator's second factor, for those who sign in to the demo by hand. */
export const DEMO_TOTP_SECRET = "MAJLISDEMOKHUJAND2345672345672AB";

export type CommitteeName = "rac" | "weg";
type Seated = { name: Named; timezone: string; votes?: boolean };
type Body = { symbol: string; name: Named; delegations: Record<string, Seated> };

const STATES = {
  TJ: { name: { en: "Tajikistan", ru: "Таджикистан", uz: "Tojikiston" }, timezone: "Asia/Dushanbe" },
  KG: { name: { en: "Kyrgyzstan", ru: "Кыргызстан", uz: "Qirgʻiziston" }, timezone: "Asia/Bishkek" },
  UZ: { name: { en: "Uzbekistan", ru: "Узбекистан", uz: "Oʻzbekiston" }, timezone: "Asia/Tashkent" },
  KZ: { name: { en: "Kazakhstan", ru: "Казахстан", uz: "Qozogʻiston" }, timezone: "Asia/Almaty" },
  TM: { name: { en: "Turkmenistan", ru: "Туркменистан", uz: "Turkmaniston" }, timezone: "Asia/Ashgabat" },
};
const OBSERVERS = {
  RDF: {
    name: {
      en: "Regional Development Forum",
      ru: "Региональный форум развития",
      uz: "Mintaqaviy taraqqiyot forumi",
    },
    timezone: "Asia/Almaty",
    votes: false,
  },
};

export const COMMITTEES: Record<CommitteeName, Body> = {
  rac: {
    symbol: "RAC",
    name: {
      en: "Regional Advisory Committee",
      ru: "Региональный консультативный комитет",
      uz: "Mintaqaviy maslahat qoʻmitasi",
    },
    delegations: { ...STATES, ...OBSERVERS },
  },
  weg: {
    symbol: "WEG",
    name: {
      en: "Working Group on Water and Energy",
      ru: "Рабочая группа по воде и энергии",
      uz: "Suv va energetika boʻyicha ishchi guruh",
    },
    delegations: { TJ: STATES.TJ, KG: STATES.KG, UZ: STATES.UZ, RDF: OBSERVERS.RDF },
  },
};

/** A place in a committee; `until` is the mandate's last day, counted from the day the demo is loaded. */
type Place = { roles: readonly Role[]; delegation?: string; standing?: Standing; until?: number };
type Person = {
  name: string;
  locale: Locale;
  timezone: string;
  isAdmin?: true;
  isDisabled?: true;
  places: Partial<Record<CommitteeName, Place>>;
};

const member = (delegation: string, standing: Standing, ...more: Role[]): Place => ({
  roles: ["member", ...more],
  delegation,
  standing,
});

const CAST = {
  Madina: { name: "Madina Saidova", locale: "en", timezone: "Asia/Dushanbe", places: { rac: member("TJ", "adviser") } },
  Farrukh: {
    name: "Farrukh Nazarov",
    locale: "en",
    timezone: "Asia/Dushanbe",
    places: { rac: member("TJ", "head"), weg: member("TJ", "head") },
  },
  Parvina: {
    name: "Parvina Qosimova",
    locale: "en",
    timezone: "Asia/Dushanbe",
    places: { rac: member("TJ", "alternate") },
  },
  Bakyt: {
    name: "Bakyt Asanaliev",
    locale: "en",
    timezone: "Asia/Bishkek",
    places: { rac: member("KG", "head", "reviewer"), weg: member("KG", "head") },
  },
  Aizada: {
    name: "Aizada Toktosunova",
    locale: "en",
    timezone: "Asia/Bishkek",
    places: { rac: { roles: ["reviewer"] } },
  },
  Jyldyz: {
    name: "Jyldyz Osmonova",
    locale: "ru",
    timezone: "Asia/Bishkek",
    places: { rac: { ...member("KG", "adviser"), until: -45 } },
  },
  Rustam: {
    name: "Rustam Ismoilov",
    locale: "en",
    timezone: "Asia/Tashkent",
    places: { rac: member("UZ", "head", "chair") },
  },
  Dilnoza: {
    name: "Dilnoza Ergasheva",
    locale: "en",
    timezone: "Asia/Tashkent",
    places: { rac: member("UZ", "alternate"), weg: member("UZ", "head") },
  },
  Sherzod: {
    name: "Sherzod Qodirov",
    locale: "en",
    timezone: "Asia/Tashkent",
    isDisabled: true,
    places: { rac: member("UZ", "adviser") },
  },
  Yerlan: {
    name: "Yerlan Seitkali",
    locale: "ru",
    timezone: "Asia/Almaty",
    places: { rac: member("KZ", "head"), weg: { roles: ["chair"] } },
  },
  Svetlana: {
    name: "Светлана Ким",
    locale: "ru",
    timezone: "Asia/Almaty",
    places: { rac: { roles: ["reviewer"] }, weg: { roles: ["reviewer"] } },
  },
  Ogulgerek: {
    name: "Ogulgerek Annayeva",
    locale: "ru",
    timezone: "Asia/Ashgabat",
    places: { rac: member("TM", "head") },
  },
  Merdan: {
    name: "Merdan Orazov",
    locale: "en",
    timezone: "Asia/Ashgabat",
    places: { rac: member("TM", "alternate") },
  },
  Saltanat: {
    name: "Saltanat Akhmetova",
    locale: "en",
    timezone: "Asia/Almaty",
    places: { rac: { roles: ["chair"] } },
  },
  Ulugbek: {
    name: "Ulugbek Yusupov",
    locale: "en",
    timezone: "Asia/Dushanbe",
    places: { rac: { roles: ["secretary"] } },
  },
  Gulnora: {
    name: "Гульнора Каримова",
    locale: "ru",
    timezone: "Asia/Dushanbe",
    places: { rac: { roles: ["secretary"] } },
  },
  Nargiza: {
    name: "Nargiza Tursunova",
    locale: "en",
    timezone: "Asia/Bishkek",
    places: { rac: { roles: ["reviewer"] }, weg: { roles: ["secretary"] } },
  },
  Leila: {
    name: "Leila Hasanova",
    locale: "en",
    timezone: "Asia/Almaty",
    places: {
      rac: { roles: ["observer"], delegation: "RDF" },
      weg: { roles: ["observer"], delegation: "RDF" },
    },
  },
  Timur: { name: "Timur Bekov", locale: "en", timezone: "Asia/Dushanbe", isAdmin: true, places: {} },
} as const satisfies Record<string, Person>;

export type CastName = keyof typeof CAST;
export const CAST_NAMES = Object.keys(CAST) as CastName[];
export const personOf = (name: CastName): Person => CAST[name];
export const emailOf = (name: CastName) => `${name.toLowerCase()}@majlis.example`;

/** The same id for the same thing in every demo, so that tests and bookmarks find it again. */
export function demoId(...parts: string[]): string {
  const hex = createHash("sha256")
    .update(`majlis demo ${parts.join(" ")}`)
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const committeeId = (committee: CommitteeName) => demoId("committee", committee);
export const delegationId = (committee: CommitteeName, code: string) => demoId("delegation", committee, code);
export const personId = (name: CastName) => demoId("person", name);

/** Somebody of the cast as the rules see them, mandates that have run out left aside. */
export function actorOf(name: CastName): Actor {
  const { places, isAdmin = false } = personOf(name);
  const seats = Object.entries(places).map(([committee, place]): Seat => {
    const { roles, delegation, standing = null } = place;
    const at = committee as CommitteeName;
    return {
      committeeId: committeeId(at),
      roles: [...roles],
      delegationId: delegation ? delegationId(at, delegation) : null,
      standing,
    };
  });
  return { id: personId(name), isAdmin, seats, conflicts: [] };
}
