import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { changePassword } from "@/lib/profile/actions";
import { loadHasPassword } from "@/lib/profile/loaders";
import type { Member } from "@/lib/session/current";

export async function PasswordSection({ member, because }: { member: Member; because?: string }) {
  const [t, has] = [await getTranslations("security"), await loadHasPassword(member)];
  const title = t("password.title");
  return (
    <Section title={title} lead={has ? t("password.lead") : t("password.none")} card>
      <ActionForm action={changePassword} clears label={title}>
        <TextInput
          name="password"
          type="password"
          label={t("password.new")}
          help={t("password.help")}
          autoComplete="new-password"
          minLength={10}
          required
        />
        <SubmitButton variant="secondary" because={because} className="justify-self-start">
          {t("password.save")}
        </SubmitButton>
      </ActionForm>
    </Section>
  );
}
