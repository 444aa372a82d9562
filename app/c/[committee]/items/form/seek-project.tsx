"use client";
import { useTranslations } from "next-intl";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";

/** Without script, further projects are sought by saving the draft: nothing typed is lost. */
export function SeekProject() {
  const t = useTranslations("filing.seek");
  return (
    <div className="mt-3 flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow">
        <TextInput name="seek" label={t("label")} maxLength={100} />
      </div>
      <SubmitButton variant="secondary">{t("find")}</SubmitButton>
    </div>
  );
}
