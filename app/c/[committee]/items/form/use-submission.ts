"use client";
import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, startTransition, useActionState, useEffect, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { commandKey } from "@/app/ui/command-key";
import type { FormState } from "@/lib/action";
import { sendDraft } from "@/lib/drafts/actions";
import { COMMAND_KEY } from "@/lib/form-data";
import type { Saver } from "./saver";

/** Sends the whole form once nothing is wrong with it; otherwise says what is, at the top. */
export function useSubmission(
  { handleSubmit }: UseFormReturn,
  saver: RefObject<Saver | null>,
  summary: RefObject<HTMLDivElement | null>,
  before: FormState,
) {
  const t = useTranslations("filing");
  // How often in a row it was found wanting here, before anything was sent.
  const [invalid, setInvalid] = useState(0);
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
    if (answered.reason || invalid > 0) summary.current?.focus();
  }, [answered, invalid, summary]);

  async function submit(form: HTMLFormElement) {
    // What is still to be saved may turn out to be stale: that is to be settled first.
    await saver.current?.flush();
    if (saver.current?.stopped) return form.querySelector<HTMLElement>("[data-choice]")?.focus();
    const valid = () => {
      setInvalid(0);
      const data = new FormData(form);
      data.set("does", "submit");
      data.set("version", String(saver.current?.version));
      data.set(COMMAND_KEY, commandKey());
      startTransition(() => send(data));
    };
    await handleSubmit(valid, () => setInvalid((before) => before + 1))();
  }

  return {
    submit,
    busy,
    stale: answered.because === "stale",
    /** The server found it incomplete: without script only it could. */
    incomplete: because === "when.complete" && invalid === 0,
    /** The sentence at the top, if there is anything to say. */
    reason: (faulty: boolean): string | undefined => {
      if (invalid > 0) return faulty ? t("fix") : undefined;
      return because === "stale" ? undefined : reason;
    },
  };
}
