"use client";
import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { commandKey } from "./command-key";
import { ErrorSummary } from "./error-summary";
import { FormScope } from "./form-scope";
import { keepFocus } from "./keep-focus";
import { Notice } from "./notice";
import { dismissToasts, toast } from "./toasts";

/** What a server action answers; every text is already in the reader's language. */
type FormState = {
  ok?: boolean;
  /** Why it was refused, as a sentence and as its key. */
  reason?: string;
  because?: string;
  /** Field path → what is wrong and how to mend it. */
  fields?: Record<string, string>;
  /** What was typed, given back to a browser without script. */
  values?: Record<string, unknown>;
  /** What happened, after success. */
  done?: string;
};

type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

type Props = {
  action: FormAction;
  children: ReactNode;
  /** Values posted with every submission. */
  hidden?: Record<string, string | number>;
  /** Empties the fields after success: a form that adds to a list. */
  clears?: boolean;
  className?: string;
  label?: string;
  /** What else follows from an answer, for a page that draws on more than this form. */
  onAnswer?: (answer: FormState) => void;
};

/**
 * A form that calls a server action: with script it stays in place and keeps what was typed, without
 * script it posts and comes back filled in. A repeated submission carries the same key and has one effect.
 */
export function ActionForm({
  action,
  children,
  hidden = {},
  clears,
  className = "grid gap-5",
  label,
  onAnswer,
}: Props) {
  const t = useTranslations("ui");
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const keepsFocus = useRef<() => void>(null);
  // In the state and not in the field alone, whose value a later drawing of the form would take back.
  const [key, setKey] = useState(commandKey);

  // Two states for one action: only the bare action can be posted without script, and only a
  // guarded one turns a cut connection into a sentence instead of an error page.
  const [posted, post] = useActionState(action, {});
  const [answered, send, pending] = useActionState(async (before: FormState | null, data: FormData) => {
    try {
      const answer = await action(before ?? {}, data);
      // The next submission is a new command.
      if (answer.ok) setKey(commandKey());
      // Said here and not once it is drawn: what was done may take this form off the page.
      if (answer.ok && answer.done) toast(answer.done);
      if (answer.ok) keepsFocus.current?.();
      onAnswer?.(answer);
      return answer;
    } catch (error) {
      unstable_rethrow(error);
      return { reason: "digest" in (error as object) ? t("failed") : t("offline") };
    }
  }, null);
  const state: FormState = answered ?? posted;

  useEffect(() => {
    if (!answered?.ok) {
      if (answered?.reason) summary.current?.focus();
      return;
    }
    if (clears) form.current?.reset();
    form.current?.closest("dialog")?.close();
  }, [answered, clears]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    keepsFocus.current = keepFocus(event.currentTarget);
    dismissToasts();
    startTransition(() => send(data));
  }

  return (
    <form ref={form} action={post} onSubmit={submit} noValidate aria-label={label} className={className}>
      <input type="hidden" name="commandKey" value={key} suppressHydrationWarning />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.reason && <ErrorSummary ref={summary} scopeId={id} title={state.reason} fields={state.fields} />}
      {posted.done && !answered && <Notice kind="success">{posted.done}</Notice>}
      <FormScope scope={{ id, fields: state.fields, values: posted.values }}>{children}</FormScope>
    </form>
  );
}
