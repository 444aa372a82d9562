import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { DateInput } from "@/app/ui/date-input";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { becauseOf } from "@/lib/languages/refusal";
import type { Recorded } from "@/lib/project-facts/store";
import { saveProject } from "@/lib/projects/actions";
import { CURRENCIES, LANGUAGES, SCOPES } from "@/lib/projects/schema";
import { ORGANISATION_TYPES } from "@/lib/rules/project-parts";
import type { Verdict } from "@/lib/rules/verdict";
import { AREAS, PROJECT_STATUSES } from "@/lib/rules/words";
import { withOwn } from "./project-words";

type Props = { committeeId: string; project: Recorded | undefined; maySave: Verdict };

/** What a project is, when it runs and who publishes about it; a new one when none is given. */
export async function ProjectForm({ committeeId, project, maySave }: Props) {
  const [t, words] = await Promise.all([getTranslations("projects"), getTranslations()]);
  const because = await becauseOf(maySave);
  const own = project?.language ?? (await getLocale());
  const languages = withOwn(LANGUAGES, own);
  const text = (name: "code" | "identifier" | "reportingRef" | "reportingName", required = false) => (
    <TextInput
      name={name}
      label={t(`form.${name}`)}
      help={t(`form.${name}Help`)}
      required={required}
      defaultValue={project?.[name] ?? ""}
      {...(name !== "reportingName" && { dir: "ltr" })}
    />
  );
  const date = (name: "plannedStart" | "plannedEnd" | "actualStart" | "actualEnd") => (
    <DateInput name={name} label={t(`form.${name}`)} defaultValue={project?.[name] ?? ""} />
  );
  return (
    <ActionForm
      action={saveProject}
      hidden={{ committeeId, ...(project && { id: project.id, version: project.version }) }}
      label={t("form.label")}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        {text("code", true)}
        {text("identifier")}
      </div>
      <TextInput name="title" label={t("form.title")} required maxLength={1000} defaultValue={project?.title} />
      <TextArea
        name="summary"
        label={t("form.summary")}
        help={t("form.summaryHelp")}
        rows={5}
        max={50_000}
        defaultValue={project?.summary}
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <Select
          name="language"
          label={t("form.language")}
          required
          defaultValue={own}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
        />
        <Select
          name="area"
          label={t("area")}
          required
          empty={t("form.choose")}
          defaultValue={project?.area}
          options={AREAS.map((value) => ({ value, label: words(`areas.${value}`) }))}
        />
        <Select
          name="status"
          label={t("status")}
          required
          defaultValue={project?.status ?? "planned"}
          options={PROJECT_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        />
      </div>
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
        {date("plannedStart")}
        {date("plannedEnd")}
        {date("actualStart")}
        {date("actualEnd")}
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput
          name="currency"
          label={t("form.currency")}
          help={t("form.currencyHelp", { examples: CURRENCIES.slice(0, 3).join(", ") })}
          maxLength={3}
          dir="ltr"
          defaultValue={project?.currency ?? ""}
        />
        <Select
          name="scope"
          label={t("form.scope")}
          empty={t("form.unsaid")}
          defaultValue={project?.scope ?? ""}
          options={SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) }))}
        />
        {text("reportingName")}
        {text("reportingRef")}
        <Select
          name="reportingType"
          label={t("form.reportingType")}
          empty={t("form.unsaid")}
          defaultValue={project?.reportingType ?? ""}
          options={withOwn(ORGANISATION_TYPES, project?.reportingType).map((value) => ({
            value,
            label: typeName(value),
          }))}
        />
      </div>
      {Object.entries({ ...project?.titles }).map(([language, title]) => (
        <TextInput
          key={language}
          name={`titles.${language}`}
          label={t("form.titleIn", { language: languageName(language) })}
          lang={language}
          defaultValue={title}
        />
      ))}
      {Object.entries({ ...project?.summaries }).map(([language, summary]) => (
        <TextArea
          key={language}
          name={`summaries.${language}`}
          label={t("form.summaryIn", { language: languageName(language) })}
          lang={language}
          rows={3}
          defaultValue={summary}
        />
      ))}
      <div>
        <SubmitButton because={because}>{t("form.save")}</SubmitButton>
      </div>
    </ActionForm>
  );

  function languageName(code: string): string {
    const known = LANGUAGES.find((one) => one === code);
    return known ? words(`words.languages.${known}`) : code;
  }

  function typeName(code: string): string {
    const known = ORGANISATION_TYPES.find((one) => one === code);
    return known ? t(`organisationTypes.${known}`) : code;
  }
}
