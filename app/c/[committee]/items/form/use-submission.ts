"use client";
import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, startTransition, useActionState, useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { commandKey } from "@/app/ui/command-key";
import type { FormState } from "@/lib/action";
import { sendDraft } from "@/lib/drafts/actions";
import { COMMAND_KEY } from "@/lib/form-data";
import type { Saver } from "./saver";

/** Sends the whole form once nothing is wrong with it; otherwise says what is, at the top. */
export function useSubmission(
  { handleSubmit, formState }: UseFormReturn<FieldValues>,
  saver: RefObject<Saver | null>,
  before: FormState,
) {
  const t = useTranslations("filing");
  const [invalid, setInvalid] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const [answered, send, busy] = useActionState(async (_: FormState, data: FormData): Promise<FormState> => {
    try {
      return await sendDraft({}, data);
    } catch (error) {
      // It went through, and leads to the item's page.
      if (String((error as { digest?: unknown }).digest).startsWith("NEXT_REDIRECT")) saver.current?.done();
      unstable_rethrow(error);
      return { reason: t("offline") };
    }
  }, {});
  const { because, reason } = answered.reason ? answered : before;

  useEffect(() => {
    if (answered.reason || invalid) summary.current?.focus();
  }, [answered, invalid, formState.submitCount]);

  async function submit(form: HTMLFormElement) {
    // What is still to be saved may turn out to be stale: that is to be settled first.
    await saver.current?.flush();
    if (saver.current?.stopped) return form.querySelector<HTMLElement>("[data-choice]")?.focus();
    const valid = () => {
      setInvalid(false);
      const data = new FormData(form);
      data.set("does", "submit");
      data.set("version", String(saver.current?.version));
      data.set(COMMAND_KEY, commandKey());
      startTransition(() => send(data));
    };
    await handleSubmit(valid, () => setInvalid(true))();
  }

  return {
    submit,
    busy,
    summary,
    stale: answered.because === "stale",
    /** The server found it incomplete: without script only it could. */
    incomplete: because === "when.complete" && !invalid,
    /** The sentence at the top, if there is anything to say. */
    reason(faulty: boolean): string | undefined {
      if (invalid) return faulty ? t("fix") : undefined;
      return because === "stale" ? undefined : reason;
    },
  };
}
