import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { requireAdmin } from "@/lib/audit/loaders";
import { LOCALE_NAMES, LOCALES } from "@/lib/languages/locales";
import { invitePerson } from "@/lib/people/actions";
import { INVITATION_DAYS } from "@/lib/people/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.invite");
  return { title: t("title") };
}

export default async function InvitePage() {
  await requireAdmin("invitePerson");
  const t = await getTranslations("admin");
  return (
    <Page
      narrow
      title={t("invite.title")}
      lead={t("invite.lead", { days: INVITATION_DAYS })}
      crumbs={[{ label: t("people.title"), href: paths.admin.people() }]}
    >
      <Card>
        <ActionForm action={invitePerson}>
          <TextInput
            name="name"
            label={t("invite.name")}
            help={t("invite.nameHelp")}
            required
            autoComplete="off"
            maxLength={120}
          />
          <TextInput
            name="email"
            type="email"
            label={t("invite.email")}
            help={t("invite.emailHelp")}
            required
            autoComplete="off"
            dir="ltr"
          />
          <Select
            name="locale"
            label={t("invite.locale")}
            help={t("invite.localeHelp")}
            required
            defaultValue="en"
            options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
          />
          <div>
            <SubmitButton>{t("invite.send")}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </Page>
  );
}
