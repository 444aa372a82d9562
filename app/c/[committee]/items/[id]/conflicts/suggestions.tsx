import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { recordConflict, setConflictAside } from "@/lib/conflicts/actions";
import type { Suggested } from "@/lib/conflicts/store";
import { becauseIn } from "./because";

/** Conflicts that standing interests suggest: each with its reason, to be recorded or set aside. */
export async function Suggestions({ itemId, suggested }: { itemId: string; suggested: readonly Suggested[] }) {
  const [t, because] = await Promise.all([getTranslations("conflicts"), becauseIn()]);
  return (
    <ul className="grid gap-4">
      {suggested.map((suggestion) => {
        const { personId, interestId, name } = suggestion;
        const hidden = { itemId, personId, because: suggestion.because, interestId: interestId ?? "" };
        return (
          <li key={`${personId} ${suggestion.because} ${interestId}`} className="grid gap-2">
            <div>
              <p className="font-semibold">
                <bdi>{name}</bdi>
              </p>
              <p className="text-sm">{because(suggestion)}</p>
            </div>
            <div className="no-print flex flex-wrap items-start gap-x-4 gap-y-2">
              <ActionForm action={recordConflict} hidden={hidden}>
                <SubmitButton variant="secondary" size="small" aria-label={t("recordNamed", { name })}>
                  {t("recordThis")}
                </SubmitButton>
              </ActionForm>
              <details className="text-sm">
                <summary className="link w-fit py-1">{t("setAside")}</summary>
                <ActionForm
                  action={setConflictAside}
                  hidden={hidden}
                  label={t("setAsideNamed", { name })}
                  className="mt-2 grid gap-3"
                >
                  <TextInput name="reason" label={t("asideReason")} help={t("asideHelp")} required maxLength={2000} />
                  <SubmitButton variant="secondary" size="small" className="justify-self-start">
                    {t("setAside")}
                  </SubmitButton>
                </ActionForm>
              </details>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
