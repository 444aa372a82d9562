import { getTranslations } from "next-intl/server";
import type { PartName } from "@/lib/rules/project-facts";
import { BUDGET_STATUSES, BUDGET_TYPES, TRANSACTION_TYPES } from "@/lib/rules/project-parts";
import { PARTNER_ROLES } from "@/lib/rules/words";

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

/** What a code of a short list means, in the reader's language. */
export async function choiceNames(): Promise<(part: PartName, field: string, code: string) => string> {
  const t = await getTranslations("projects");
  return (part, field, code) => {
    const among = <T extends string>(list: readonly T[]) => list.find((one) => one === code);
    const role = among(PARTNER_ROLES);
    if (role) return t(`roles.${role}`);
    if (code === "country" || code === "region") return t(`kindsOfPlace.${code}`);
    if (part === "transactions" && field === "type") {
      const type = among(TRANSACTION_TYPES);
      return type ? t(`transactionTypes.${type}`) : code;
    }
    if (part !== "budgets") return code;
    const [type, status] = [among(BUDGET_TYPES), among(BUDGET_STATUSES)];
    if (field === "type" && type) return t(`budgetTypes.${type}`);
    return status ? t(`budgetStatuses.${status}`) : code;
  };
}
