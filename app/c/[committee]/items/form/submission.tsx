"use client";
import { useTranslations } from "next-intl";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";

export type SubmissionView = {
  action: "submit" | "resubmit";
  /** Why this person may not submit it; absent when they may. */
  because?: string | undefined;
  /** How many will be told, and their names as one phrase. */
  told: number;
  names: string;
};

type Props = SubmissionView & { busy: boolean; note: string };

/** The last part of the form: who will be told, what is new in this revision, and the button. */
export function Submission({ action, because, told, names, busy, note }: Props) {
  const t = useTranslations("filing.submission");
  return (
    <Section card title={t(`${action}.title`)} lead={t(`${action}.lead`)} id="submission">
      <div className="grid gap-5">
        <p className="text-sm">{told > 0 ? t("told", { names }) : t("nobodyTold")}</p>
        {action === "resubmit" && (
          <TextArea name="note" label={t("note")} help={t("noteHelp")} max={2000} defaultValue={note} />
        )}
        <div>
          <SubmitButton name="does" value="submit" {...(because && { because })} aria-busy={busy || undefined}>
            {t(`${action}.button`)}
          </SubmitButton>
        </div>
      </div>
    </Section>
  );
}
