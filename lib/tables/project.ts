import { areaOf } from "../iati/areas";
import { countryCalled } from "../languages/countries";
import {
  type Link,
  type Location,
  NO_PARTS,
  type Partner,
  type Place,
  type ProjectFacts,
  type Sector,
  type Tag,
} from "../rules/project-facts";
import type { Mapping, TableField } from "../rules/table-fields";
import type { PartnerRole } from "../rules/words";
import { amountIn, dayIn, isAmount, isCyrillic, severalIn, sharedIn } from "./cells";
import { moneyIn, shifted, sumIn } from "./money";
import { areaCalled, statusCalled } from "./words";

/** What is wrong with one cell: a message key under `imports.table`, and its parameters. */
type Fault = { field: TableField; says: string; params?: Record<string, string> };
/** A field without a value where a new project has none; the register's own check then asks for it. */
type Drafted = Omit<ProjectFacts, "status"> & { status: ProjectFacts["status"] | null };

const DATES = ["plannedStart", "plannedEnd", "actualStart", "actualEnd"] as const;
const ROLES = ["funding", "accountable", "extending", "implementing"] as const satisfies PartnerRole[];

/** Columns that may hold a text: without a language first, then in the order in which a new project's own is chosen. */
export const TITLES = ["title", "titleEn", "titleRu", "titleUz"] as const satisfies TableField[];
export const SUMMARIES = ["summary", "summaryEn", "summaryRu", "summaryUz"] as const satisfies TableField[];
/** The title of a row whose project is not there yet. */
export const titleIn = (told: (field: TableField) => string): string =>
  TITLES.map(told).find((title) => title !== "") ?? "";

/**
 * A row as a project. The head of a column of sums may say what they are in. What no column tells, and what an empty cell tells, stays as `before` has it; of a list that is
 * told, the entries that were there keep what the table cannot say.
 */
export function projectOfRow(
  cells: readonly string[],
  mapping: Mapping,
  before: ProjectFacts | undefined,
  heads: readonly string[] = [],
): { facts: Drafted; faults: Fault[] } {
  const faults: Fault[] = [];
  const told = (field: TableField) => (mapping[field] === undefined ? "" : unled((cells[mapping[field]] ?? "").trim()));
  const fault = (field: TableField, says: string) =>
    void faults.push({ field, says, params: { value: brief(told(field)) } });
  /** The value of a cell read by `read`, or what was there. */
  const or = <T>(field: TableField, was: T, read: (text: string) => T | undefined, says: string): T => {
    if (told(field) === "") return was;
    const value = read(told(field));
    if (value === undefined) fault(field, says);
    return value ?? was;
  };

  const head = moneyIn(heads[mapping.budget ?? -1] ?? "");
  const sum = sumIn(told("budget"));
  const inCurrency = sum.currency ?? head.currency;

  const facts: Drafted = {
    ...(before ?? EMPTY),
    ...texts(),
    code: told("code") || before?.code || shortOf(told("identifier")),
    identifier: told("identifier") || before?.identifier || null,
    status: or("status", before?.status ?? null, statusCalled, "status"),
    currency: told("currency").toUpperCase() || before?.currency || (told("budget") ? inCurrency : null),
    reportingName: told("reportingName") || before?.reportingName || "",
    reportingRef: told("reportingRef") || before?.reportingRef || null,
    reportingType: told("reportingType") || before?.reportingType || null,
    scope: told("scope") || before?.scope || null,
    ...Object.fromEntries(DATES.map((field) => [field, or(field, before?.[field] ?? null, dayIn, "day")])),
    places: or("countries", before?.places ?? [], places, "countries"),
    sectors: told("sectors") === "" ? (before?.sectors ?? []) : sectors(told("sectors")),
    tags: or("goals", before?.tags ?? [], goals, "goals"),
    partners: partners(),
    locations: locations(),
    documents: documents(),
  };
  facts.budgets = budgets(facts);
  facts.area = or("area", before?.area ?? areaOf(facts.sectors), areaCalled, "area");
  if (!facts.status && told("status") === "") faults.push({ field: "status", says: "noStatus" });
  return { facts, faults };

  function texts() {
    const given = titleIn(told);
    const language =
      told("language").toLowerCase() || before?.language || (given === told("titleUz") ? "uz" : languageOf(given));
    const said = (main: "title" | "summary") => ({
      ...(told(`${main}En`) && { en: told(`${main}En`) }),
      ...(told(`${main}Ru`) && { ru: told(`${main}Ru`) }),
      ...(told(`${main}Uz`) && { uz: told(`${main}Uz`) }),
      ...(told(main) && { [language]: told(main) }),
    });
    const [titles, summaries] = [said("title"), said("summary")].map((all) => {
      const { [language]: main, ...others } = all as Record<string, string>;
      return { main, others };
    });
    return {
      language,
      title: titles?.main ?? before?.title ?? given,
      titles: { ...before?.titles, ...titles?.others },
      summary: summaries?.main ?? before?.summary ?? "",
      summaries: { ...before?.summaries, ...summaries?.others },
    };
  }

  function places(text: string): Place[] | undefined {
    const said = severalIn(text, true).map(sharedIn);
    const codes = said.map(({ what }) => countryCalled(what));
    if (codes.some((code) => code === undefined)) return undefined;
    const others = (before?.places ?? []).filter(({ kind }) => kind === "region");
    const countries = said.map(({ share }, at): Place => {
      const code = codes[at] ?? "";
      const was = before?.places.find((one) => one.kind === "country" && one.code === code);
      const only = said.length === 1 && share === null ? (was?.percentage ?? null) : share;
      return { kind: "country", vocabulary: null, kept: null, ...was, code, percentage: only };
    });
    return [...countries, ...others];
  }

  function sectors(text: string): Sector[] {
    return severalIn(text, true).map((one) => {
      // A purpose code is a number itself: only what follows it is a share.
      const { what, share } = /^\d+$/.test(one) ? { what: one, share: null } : sharedIn(one);
      const was = before?.sectors.find(({ code }) => code === what);
      return {
        vocabulary: null,
        name: "",
        kept: null,
        ...was,
        code: what,
        percentage: share ?? was?.percentage ?? null,
      };
    });
  }

  function goals(text: string): Tag[] | undefined {
    const codes = severalIn(text, true).map((one) => one.replace(/^(?:sdg|цур|goal|цель)\s*/i, ""));
    if (!codes.every((code) => /^\d{1,2}(?:\.[\da-z]{1,2})?$/.test(code))) return undefined;
    const others = (before?.tags ?? []).filter(({ vocabulary }) => !["2", "3"].includes(vocabulary));
    const tags = codes.map((code): Tag => {
      const vocabulary = code.includes(".") ? "3" : "2";
      const was = before?.tags.find((one) => one.vocabulary === vocabulary && one.code === code);
      return was ?? { vocabulary, code, name: "", kept: null };
    });
    return [...tags, ...others];
  }

  function partners(): Partner[] {
    const were = before?.partners ?? [];
    return ROLES.flatMap((role) => {
      const there = were.filter((one) => one.role === role);
      if (told(role) === "") return there;
      return severalIn(told(role)).map(
        (name) => there.find((one) => one.name === name) ?? { role, name, ref: null, type: null, kept: null },
      );
    });
  }

  function locations(): Location[] {
    const were = before?.locations ?? [];
    const [name, latitude, longitude] = [told("place"), told("latitude"), told("longitude")];
    if (name === "" && latitude === "" && longitude === "") return were;
    const [was, ...others] = were;
    const point = { latitude: latitude || was?.latitude || null, longitude: longitude || was?.longitude || null };
    return [{ kept: null, ...was, name: name || was?.name || "", ...point }, ...others];
  }

  function documents(): Link[] {
    const were = before?.documents ?? [];
    const further = severalIn(told("link")).filter((url) => !were.some((one) => one.url === url));
    return [
      ...were,
      ...further.map((url) => ({ title: "", url, format: null, category: null, date: null, kept: null })),
    ];
  }

  function budgets({ plannedStart, plannedEnd, actualStart, currency }: Drafted): ProjectFacts["budgets"] {
    const were = before?.budgets ?? [];
    if (told("budget") === "") return were;
    const amount = shifted(amountIn(sum.amount), sum.places || head.places);
    if (!isAmount(amount)) fault("budget", "amount");
    const day = (field: TableField) => or(field, null, dayIn, "day");
    const from = day("budgetFrom") ?? plannedStart ?? actualStart;
    const until = day("budgetUntil") ?? plannedEnd;
    if (!from || !until) {
      // Of a day that cannot be read it is said already.
      if (!faults.some(({ says }) => says === "day")) fault("budget", "budgetDays");
      return were;
    }
    const same = were.findIndex((one) => one.from === from && one.until === until);
    const was = were[same]?.currency ?? null;
    const entry = {
      valueDate: null,
      type: null,
      status: null,
      kept: null,
      ...were[same],
      // The project's own currency need not be said again.
      currency: !inCurrency || (was ?? currency) === inCurrency ? was : inCurrency === currency ? null : inCurrency,
      from,
      until,
      amount,
    };
    return same < 0 ? [...were, entry] : were.with(same, entry);
  }
}

const EMPTY: Drafted = {
  code: "",
  identifier: null,
  language: "en",
  title: "",
  titles: {},
  summary: "",
  summaries: {},
  area: "partnership",
  status: null,
  plannedStart: null,
  plannedEnd: null,
  actualStart: null,
  actualEnd: null,
  reportingRef: null,
  reportingType: null,
  reportingName: "",
  currency: null,
  scope: null,
  kept: null,
  ...NO_PARTS,
};

/** Text that our own files lead by an apostrophe, lest a spreadsheet run it. */
const unled = (text: string) => (/^'\s*[=+\-@]/.test(text) ? text.slice(1) : text);

/** As its letters tell: only Uzbek has ʻ. */
const languageOf = (title: string) => (isCyrillic(title) ? "ru" : title.includes("ʻ") ? "uz" : "en");
const shortOf = (identifier: string) => identifier.slice(0, 60);
const brief = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
