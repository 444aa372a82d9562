import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { changeAddress } from "@/lib/profile/actions";
import type { Member } from "@/lib/session/current";

export async function AddressSection({ member, because }: { member: Member; because?: string }) {
  const t = await getTranslations("security");
  const title = t("address.title");
  return (
    <Section title={title} lead={t("address.lead", { email: member.email })} card>
      <ActionForm action={changeAddress} clears label={title}>
        <TextInput
          name="email"
          type="email"
          label={t("address.new")}
          help={t("address.help")}
          autoComplete="email"
          required
        />
        <SubmitButton variant="secondary" because={because} className="justify-self-start">
          {t("address.save")}
        </SubmitButton>
      </ActionForm>
    </Section>
  );
}
