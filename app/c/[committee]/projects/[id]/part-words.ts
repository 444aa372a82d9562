import { getTranslations } from "next-intl/server";
import type { Entry } from "@/lib/rules/project-changes";
import type { PartName } from "@/lib/rules/project-facts";
import {
  BUDGET_STATUSES,
  BUDGET_TYPES,
  categoryOf,
  DOCUMENT_CATEGORIES,
  GOAL_VOCABULARIES,
  ORGANISATION_TYPES,
  POLICY_MARKERS,
  SIGNIFICANCES,
  TRANSACTION_TYPES,
} from "@/lib/rules/project-parts";
import { PARTNER_ROLES } from "@/lib/rules/words";
import { placeNames } from "../project-words";

/** Fields of the lists a project is made of; labels stand under `projects.fields`. */
export type FieldName =
  | "role"
  | "name"
  | "ref"
  | "type"
  | "kind"
  | "code"
  | "percentage"
  | "vocabulary"
  | "significance"
  | "from"
  | "until"
  | "amount"
  | "currency"
  | "valueDate"
  | "status"
  | "date"
  | "description"
  | "provider"
  | "receiver"
  | "latitude"
  | "longitude"
  | "title"
  | "url"
  | "format"
  | "category";

/** What a code of a list means in the reader's language, as far as we know the list; otherwise the code. */
export async function codeNames(): Promise<(part: PartName, field: string, code: string, entry?: Entry) => string> {
  const [t, all, places] = await Promise.all([getTranslations("projects"), getTranslations(), placeNames()]);
  return (part, field, code, entry = {}) => {
    const among = <T extends string>(list: readonly T[]) => list.find((one) => one === code);
    const own = entry.vocabulary === undefined || entry.vocabulary === "1";
    const names: Partial<Record<`${PartName}.${string}`, () => string | undefined>> = {
      "partners.role": () => said(among(PARTNER_ROLES), (one) => t(`roles.${one}`)),
      "partners.type": () => said(among(ORGANISATION_TYPES), (one) => t(`organisationTypes.${one}`)),
      "places.kind": () => said(among(["country", "region"] as const), (one) => t(`kindsOfPlace.${one}`)),
      "places.code": () => (entry.kind === "country" ? places([code]) : undefined),
      "sectors.code": () =>
        said(categoryOf(code, entry.vocabulary), (one) => t("sectorNamed", { name: t(`sectorNames.${one}`), code })),
      "tags.vocabulary": () => said(among(GOAL_VOCABULARIES), (one) => t(`goalVocabularies.${one}`)),
      "tags.code": () => goalOf(code, entry.vocabulary),
      "markers.code": () => said(own ? among(POLICY_MARKERS) : undefined, (one) => t(`policyMarkers.${one}`)),
      "markers.significance": () => said(own ? among(SIGNIFICANCES) : undefined, (one) => t(`significances.${one}`)),
      "transactions.type": () => said(among(TRANSACTION_TYPES), (one) => t(`transactionTypes.${one}`)),
      "budgets.type": () => said(among(BUDGET_TYPES), (one) => t(`budgetTypes.${one}`)),
      "budgets.status": () => said(among(BUDGET_STATUSES), (one) => t(`budgetStatuses.${one}`)),
      "documents.category": () => said(among(DOCUMENT_CATEGORIES), (one) => t(`categories.${one}`)),
    };
    return names[`${part}.${field}`]?.() ?? code;
  };

  /** A goal by its number and name; of a target, whose own words are long, the goal beside its code. */
  function goalOf(code: string, vocabulary: string | undefined): string | undefined {
    if (!GOAL_VOCABULARIES.some((one) => one === vocabulary)) return undefined;
    const [number = "", target] = code.split(".");
    const goal = `goals.${number}` as "goals.1";
    if (!all.has(goal)) return undefined;
    return all(target === undefined ? "item.goal" : "item.target", { code, goal: all(goal) });
  }
}

const said = <T>(code: T | undefined, name: (code: T) => string) => (code === undefined ? undefined : name(code));
