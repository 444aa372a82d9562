import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Checkboxes } from "@/app/ui/checkbox";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { saveExpertise } from "@/lib/expertise/actions";
import { loadExpertise } from "@/lib/expertise/loaders";
import { LANGUAGES } from "@/lib/kinds/places";
import { AREAS, KIND_NAMES } from "@/lib/rules/words";
import type { Member } from "@/lib/session/current";

/** What one can advise on. Rotation reads it; so do the secretaries and administrators. */
export async function ExpertiseSection({ member }: { member: Member }) {
  const [t, { languages, areas, kinds }] = [await getTranslations(), await loadExpertise(member)];
  return (
    <Section title={t("expertise.title")} lead={t("expertise.lead")} card>
      <ActionForm action={saveExpertise} label={t("expertise.title")}>
        <Checkboxes
          name="languages[]"
          label={t("expertise.languages")}
          help={t("expertise.languagesHelp")}
          options={LANGUAGES.map((value) => ({ value, label: t(`words.languages.${value}`) }))}
          defaultValues={languages}
        />
        <Checkboxes
          name="areas[]"
          label={t("expertise.areas")}
          options={AREAS.map((value) => ({ value, label: t(`areas.${value}`) }))}
          defaultValues={areas}
        />
        <Checkboxes
          name="kinds[]"
          label={t("expertise.kinds")}
          options={KIND_NAMES.map((value) => ({ value, label: t(`kinds.${value}.name`) }))}
          defaultValues={kinds}
        />
        <SubmitButton className="justify-self-start">{t("expertise.save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
