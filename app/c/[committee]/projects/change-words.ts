import { getTranslations } from "next-intl/server";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import { FRAMEWORK_LISTS, type FrameworkList } from "@/lib/rules/framework-facts";
import type { Entry } from "@/lib/rules/project-changes";
import type { PartName } from "@/lib/rules/project-facts";
import { ORGANISATION_TYPES, PART_NAMES, type PartField, PROJECT_PARTS, SCOPES } from "@/lib/rules/project-parts";
import { AREAS, MEASURES, PROJECT_STATUSES, RESULT_LEVELS } from "@/lib/rules/words";
import { codeNames, type FieldName } from "./[id]/part-words";

/** Told with their names: alone they could be anything. */
const NAMED: readonly string[] = ["ref", "vocabulary", "valueDate", "latitude", "longitude", "provider", "receiver"];

/** What a field of a project says, in the reader's words; nothing for one whose text speaks for itself. */
export async function fieldWords(): Promise<(field: string, value: string) => string | undefined> {
  const [t, all, day] = await Promise.all([getTranslations("projects"), getTranslations(), readersDay()]);
  return (field, value) => {
    const among = <T extends string>(list: readonly T[]) => list.find((one) => one === value);
    if (value === "") return undefined;
    if (/^(?:planned|actual)(?:Start|End)$/.test(field)) return day(value);
    const [status, area, scope, type] = [
      among(PROJECT_STATUSES),
      among(AREAS),
      among(SCOPES),
      among(ORGANISATION_TYPES),
    ];
    if (field === "status" && status) return t(`statuses.${status}`);
    if (field === "area" && area) return all(`areas.${area}`);
    if (field === "scope" && scope) return t(`scopes.${scope}`);
    if (field === "reportingType" && type) return t(`organisationTypes.${type}`);
    const language = field === "language" && (`words.languages.${value}` as "words.languages.en");
    return language && all.has(language) ? all(language) : undefined;
  };
}

/** An entry of a list in one line: names for codes, and days and numbers as the reader writes them. */
export async function entryWords(): Promise<(list: string, entry: Entry) => string> {
  const [t, all, format, day, name] = await Promise.all([
    getTranslations("projects"),
    getTranslations(),
    readersFormat(),
    readersDay(),
    codeNames(),
  ]);
  return (list, entry) => {
    const part = PART_NAMES.find((one) => one === list);
    const framework = FRAMEWORK_LISTS.find((one) => one === list);
    const pieces = part ? ofPart(part, entry) : framework ? ofFramework(framework, entry) : Object.values(entry);
    return pieces.filter(Boolean).join(" · ");
  };

  function ofPart(part: PartName, entry: Entry): string[] {
    const fields = Object.entries(PROJECT_PARTS[part]) as [FieldName, PartField][];
    const pieces = fields.map(([field, { is }]) => {
      const value = entry[field];
      // A list of the standard's own needs no name.
      if (value === undefined || (field === "until" && entry.from) || (field === "vocabulary" && value === "1"))
        return "";
      const said = inWords(part, field, is, value, entry);
      // One we know by its name says with it what it is.
      const named = NAMED.includes(field) && (field !== "vocabulary" || said === value);
      return named ? `${t(`fields.${field}`)}: ${said}` : said;
    });
    return [...pieces, entry.kept ? `${t("coreFields.kept")}: ${entry.kept}` : ""];
  }

  function inWords(part: PartName, field: FieldName, is: PartField["is"], value: string, entry: Entry): string {
    if (field === "from") return span(entry);
    if (is === "date") return day(value);
    if (field === "percentage") return format.share(value);
    if (field === "amount") return format.decimal(value);
    return is === "words" ? value : name(part, field, value, entry);
  }

  function ofFramework(list: FrameworkList, entry: Entry): string[] {
    const { code = "", title = "", level, measure, value, baseline, baselineYear } = entry;
    if (list === "results") {
      const known = RESULT_LEVELS.find((one) => one === level);
      return [known ? all(`words.indicatorLevels.${known}`) : "", title, entry.description ?? ""];
    }
    if (list === "indicators") {
      const known = MEASURES.find((one) => one === measure);
      return [
        code,
        title,
        entry.definition ?? "",
        known ? all(`words.measures.${known}`) : "",
        all(entry.ascending === "true" ? "results.rises" : "results.falls"),
        baseline
          ? `${all("results.baseline")}: ${format.decimal(baseline)}${baselineYear ? ` (${baselineYear})` : ""}`
          : "",
        entry.splits ?? "",
      ];
    }
    const where = entry.part ? `${entry.dimension}: ${entry.part}` : "";
    return [code, span(entry), where, value ? format.decimal(value) : "", entry.comment ?? ""];
  }

  function span({ from, until }: Entry): string {
    return [from, until].map((one) => (one ? day(one) : "…")).join("\u00a0– ");
  }
}
