import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Checkbox } from "@/app/ui/checkbox";
import { RadioCards } from "@/app/ui/radio-cards";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { saveCommittee } from "@/lib/committees/actions";
import type { Committee } from "@/lib/committees/store";
import { NUMBERINGS } from "@/lib/rules/numbering";
import { OTHERS_REVIEWS, PUBLISHED_POSITIONS } from "@/lib/rules/words";
import { NameFields } from "./name-fields";
import { ZoneField } from "./zone-field";

/** What a committee is called and how long its steps take; a new one when none is given. */
export async function CommitteeForm({ committee }: { committee?: Committee }) {
  const t = await getTranslations("admin.committee");
  return (
    <ActionForm action={saveCommittee} hidden={committee && { id: committee.id }}>
      <NameFields name={committee?.name} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextInput
          name="slug"
          label={t("slug")}
          help={t("slugHelp")}
          required
          defaultValue={committee?.slug}
          dir="ltr"
        />
        <TextInput
          name="symbol"
          label={t("symbol")}
          help={t("symbolHelp")}
          required
          defaultValue={committee?.symbol}
          dir="ltr"
        />
        <TextInput
          name="ballotDays"
          type="number"
          min={1}
          max={365}
          label={t("ballotDays")}
          help={t("ballotDaysHelp")}
          required
          defaultValue={committee?.ballotDays ?? 14}
        />
        <TextInput
          name="reviewDays"
          type="number"
          min={1}
          max={365}
          label={t("reviewDays")}
          help={t("reviewDaysHelp")}
          required
          defaultValue={committee?.reviewDays ?? 10}
        />
        <TextInput
          name="absenceDays"
          type="number"
          min={0}
          max={60}
          label={t("absenceDays")}
          help={t("absenceDaysHelp")}
          required
          defaultValue={committee?.absenceDays ?? 3}
        />
        <Select
          name="othersReviews"
          label={t("othersReviews")}
          help={t("othersReviewsHelp")}
          defaultValue={committee?.othersReviews ?? "always"}
          options={OTHERS_REVIEWS.map((value) => ({ value, label: t(`othersReviewsWhen.${value}`) }))}
        />
      </div>
      <RadioCards
        name="numbering"
        label={t("numbering")}
        help={t("numberingHelp")}
        columns={2}
        defaultValue={committee?.numbering ?? "year"}
        options={NUMBERINGS.map((value) => ({
          value,
          label: t(`numberings.${value}`),
          help: t(`numberingMeans.${value}`, { symbol: committee?.symbol ?? "RAC" }),
        }))}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextInput
          name="meeting"
          type="number"
          min={0}
          max={9999}
          label={t("meeting")}
          help={t("meetingHelp")}
          defaultValue={committee?.meeting ?? 0}
        />
        <div className="sm:pt-7">
          <Checkbox name="sitting" label={t("sitting")} defaultChecked={committee?.sitting} />
        </div>
      </div>
      <Select
        name="publishedPositions"
        label={t("publishedPositions")}
        help={t("publishedPositionsHelp")}
        defaultValue={committee?.publishedPositions ?? "counts"}
        options={PUBLISHED_POSITIONS.map((value) => ({ value, label: t(`positions.${value}`) }))}
      />
      <ZoneField label={t("zone")} help={t("zoneHelp")} zone={committee?.timezone} />
      <div>
        <SubmitButton>{t(committee ? "save" : "create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
