import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Checkbox } from "@/app/ui/checkbox";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { confirmImport } from "@/lib/imports/actions";
import type { Import } from "@/lib/imports/store";
import { sayRefusal } from "@/lib/languages/refusal";
import { no } from "@/lib/rules/verdict";

/** The word that lets the import be done: all of what is shown, or nothing. */
export async function Confirm({ found }: { found: Import }) {
  const t = await getTranslations("imports");
  const { id, creates, changes, refused } = found;
  const because = creates + changes === 0 ? await sayRefusal(no("nothingToImport")) : undefined;
  return (
    <Section card title={t("confirm.title")} lead={t("confirm.lead", { created: creates, changed: changes })}>
      <ActionForm action={confirmImport} hidden={{ importId: id }} label={t("confirm.title")}>
        {refused > 0 && creates + changes > 0 && (
          <Checkbox
            name="leaveOut"
            label={t("confirm.leaveOut", { count: refused })}
            help={t("confirm.leaveOutHelp")}
          />
        )}
        <div>
          <SubmitButton {...(because && { because })}>{t("confirm.do")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
