"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { Notice } from "@/app/ui/notice";
import { SubmitButton } from "@/app/ui/submit-button";
import { useKeptFocus } from "@/app/ui/use-kept-focus";
import type { FormState } from "@/lib/action";

type Props = { action: (before: FormState, form: FormData) => Promise<FormState>; left: number };

/** Makes new codes and shows them, this once: nobody can read them later, not even us. */
export function RecoveryCodes({ action, left }: Props) {
  const t = useTranslations("recoveryCodes");
  const [state, renew] = useActionState(action, {});
  const keepsFocus = useKeptFocus(state);
  const codes = state.ok ? (state.value as string[]) : null;
  return (
    <div className="grid gap-5">
      {state.reason && <Notice kind="refusal">{state.reason}</Notice>}
      <div role="status" className="grid gap-4">
        {codes && (
          <>
            <Notice kind="success" title={t("made")}>
              {t("keep")}
            </Notice>
            <ul dir="ltr" className="grid gap-x-6 gap-y-2 font-mono sm:grid-cols-2">
              {codes.map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {codes ? (
        <ButtonLink href={paths.security} variant="primary" className="justify-self-start">
          {t("kept")}
        </ButtonLink>
      ) : (
        <form action={renew} onSubmit={keepsFocus} className="grid justify-items-start gap-4">
          <p>{left > 0 ? t("replace", { left }) : t("none")}</p>
          <SubmitButton>{t("make")}</SubmitButton>
        </form>
      )}
    </div>
  );
}
