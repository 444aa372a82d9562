import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Combobox } from "@/app/ui/combobox";
import { DateInput } from "@/app/ui/date-input";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { declareInterest } from "@/lib/interests/actions";
import type { loadMyInterests } from "@/lib/interests/loaders";
import { COUNTRIES } from "@/lib/kinds/places";
import { nameIn } from "@/lib/languages/named";
import type { InterestKind } from "@/lib/rules/words";

type Props = { kind: InterestKind } & Pick<Awaited<ReturnType<typeof loadMyInterests>>, "committees" | "projects">;

/** One entry of a kind. */
export async function InterestForm({ kind, committees, projects }: Props) {
  const [t, locale] = await Promise.all([getTranslations("interests"), getLocale()]);
  return (
    <ActionForm
      action={declareInterest}
      hidden={{ kind }}
      clears
      label={t(`kinds.${kind}`)}
      className="mt-3 grid gap-4"
    >
      <p className="max-w-prose text-sm text-quiet">{t(`means.${kind}`)}</p>
      <What kind={kind} projects={projects} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateInput name="from" label={t("from")} help={t("fromHelp")} />
        <DateInput name="until" label={t("until")} help={t("untilHelp")} />
      </div>
      {committees.length > 1 && (
        <Select
          name="committeeId"
          label={t("declaredTo")}
          empty={t("everyCommittee")}
          options={committees.map(({ id, name }) => ({ value: id, label: nameIn(locale, name) }))}
        />
      )}
      <TextArea name="note" label={t("note")} help={t("noteHelp")} max={1000} rows={2} />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t("declare")}
      </SubmitButton>
    </ActionForm>
  );
}

async function What({ kind, projects }: Pick<Props, "kind" | "projects">) {
  const [t, countries] = await Promise.all([getTranslations("interests"), getTranslations("countries")]);
  if (kind === "country")
    return (
      <Select
        name="country"
        label={t("country")}
        empty={t("chooseCountry")}
        required
        options={COUNTRIES.map((value) => ({ value, label: countries(value) }))}
      />
    );
  if (kind === "projectRole")
    return (
      <Combobox
        name="projectId"
        label={t("project")}
        empty={t("chooseProject")}
        required
        options={projects.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
      />
    );
  return (
    <TextInput name="organisation" label={t("organisation")} help={t("organisationHelp")} required maxLength={200} />
  );
}
