import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Combobox } from "@/app/ui/combobox";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { LOCALE_NAMES, LOCALES } from "@/lib/languages/locales";
import { saveProfile } from "@/lib/profile/actions";
import { requireMember } from "@/lib/session/current";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("profile"))("title") });

const ZONES = Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value.replaceAll("_", " ") }));

export default async function ProfilePage() {
  const [member, t] = [await requireMember(), await getTranslations("profile")];
  return (
    <Page title={t("title")} lead={t("lead")} narrow>
      <Card>
        <ActionForm action={saveProfile} label={t("title")}>
          <TextInput
            name="name"
            label={t("name")}
            help={t("nameHelp")}
            defaultValue={member.name}
            autoComplete="name"
            required
          />
          <Select
            name="locale"
            label={t("language")}
            help={t("languageHelp")}
            defaultValue={member.locale}
            options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          />
          <Combobox
            name="timezone"
            label={t("timezone")}
            help={t("timezoneHelp")}
            defaultValue={member.timezone}
            options={ZONES}
          />
          <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
        </ActionForm>
      </Card>
    </Page>
  );
}
