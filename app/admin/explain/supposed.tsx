import { getTranslations } from "next-intl/server";
import { Select } from "@/app/ui/select";
import { TextInput } from "@/app/ui/text-input";
import type { Asked } from "@/lib/explanations/schema";
import { CONFIDENTIALITIES, CONFLICT_LEVELS, KIND_NAMES, PARTS, REVIEW_RESPONSES, STATUSES } from "@/lib/rules/words";

/** An item as it is supposed to be. No item is looked up: administrators read none. */
export async function Supposed({ asked }: { asked: Asked }) {
  const t = await getTranslations();
  return (
    <details open={asked.symbol !== "" || asked.tie !== undefined}>
      <summary className="text-sm font-semibold">{t("explain.suppose")}</summary>
      <p className="mt-2 max-w-prose text-sm text-quiet">{t("explain.supposeWhy")}</p>
      <div className="mt-3 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextInput
          name="symbol"
          label={t("explain.symbol")}
          help={t("explain.symbolHelp")}
          defaultValue={asked.symbol}
          dir="ltr"
        />
        <Select
          name="kind"
          label={t("explain.kind")}
          defaultValue={asked.kind}
          options={KIND_NAMES.map((value) => ({ value, label: t(`kinds.${value}.name`) }))}
        />
        <Select
          name="status"
          label={t("explain.status")}
          defaultValue={asked.status}
          options={STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        />
        <Select
          name="confidentiality"
          label={t("explain.confidentiality")}
          defaultValue={asked.confidentiality}
          options={CONFIDENTIALITIES.map((value) => ({ value, label: t(`confidentialities.${value}`) }))}
        />
        <Select
          name="tie"
          label={t("explain.tie")}
          empty={t("explain.none")}
          defaultValue={asked.tie}
          options={(["author", ...PARTS] as const).map((value) => ({ value, label: t(`hats.${value}`) }))}
        />
        <Select
          name="review"
          label={t("explain.review")}
          empty={t("explain.none")}
          defaultValue={asked.review}
          options={REVIEW_RESPONSES.map((value) => ({ value, label: t(`explain.reviews.${value}`) }))}
        />
        <Select
          name="conflict"
          label={t("explain.conflict")}
          empty={t("explain.none")}
          defaultValue={asked.conflict}
          options={CONFLICT_LEVELS.map((value) => ({ value, label: t(`explain.conflicts.${value}`) }))}
        />
      </div>
    </details>
  );
}
