"use client";
import { unstable_rethrow, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type FocusEvent,
  type FormEvent,
  type RefObject,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type FieldValues, useForm } from "react-hook-form";
import { commandKey } from "@/app/ui/command-key";
import type { FormState } from "@/lib/action";
import { sendDraft } from "@/lib/drafts/actions";
import type { DraftView } from "@/lib/drafts/loaders";
import { COMMAND_KEY } from "@/lib/form-data";
import { complaintsAbout, flat, resolverFor } from "./complaints";
import { differ, type Mine, opening } from "./opening";
import { typedIn, valueAt } from "./typed";
import { useSaver } from "./use-saver";
import type { FieldView, SectionView } from "./view";

type Say = (key: string, params?: Record<string, string | number>) => string;
type Given = { draft: DraftView; personId: string; sections: SectionView[]; about: FieldView[] };

/** What the form of a draft knows and does: what was typed, what is wrong with it, and where it is saved. */
export function useFilingForm(form: RefObject<HTMLFormElement | null>, { draft, personId, sections }: Given) {
  const t = useTranslations("filing");
  const say = useTranslations("complaints") as unknown as Say;
  const router = useRouter();
  // Without script the form is posted, and what came of it is only known from here.
  const [before, post] = useActionState(sendDraft, {});
  const start = opening(draft, sections, before);

  const [{ values, generation }, show] = useState({ values: start.values, generation: 0 });
  const [restoredAt, setRestoredAt] = useState<string>();
  const [mine, setMine] = useState<Mine | undefined>(
    before.because === "stale" && before.values ? { sent: before.values, touched: new Set() } : undefined,
  );
  const [invalid, setInvalid] = useState(false);
  const resolver = useMemo(() => resolverFor(draft.kind, say), [draft.kind, say]);
  const { control, formState, setValue, trigger, reset, handleSubmit } = useForm<FieldValues>({
    defaultValues: { data: values },
    resolver,
  });
  const { state, saver } = useSaver(form, { itemId: draft.id, personId, version: start.version });
  const [answered, send, submitting] = useActionState(
    async (_before: FormState, data: FormData): Promise<FormState> => {
      try {
        return await sendDraft({}, data);
      } catch (error) {
        if (String((error as { digest?: unknown }).digest).startsWith("NEXT_REDIRECT")) saver.current?.done();
        unstable_rethrow(error);
        return { reason: t("offline") };
      }
    },
    {},
  );

  const errors = flat(formState.errors, say);
  const refused = answered.reason ? answered : before;
  const complaints =
    refused.because === "when.complete" && !invalid ? complaintsAbout(draft.kind, values, say) : errors;
  // Paths typed in, and the fields they belong to.
  const typed = useRef(new Set<string>());
  const touched = useRef(new Set<string>());
  const summary = useRef<HTMLDivElement>(null);

  function replace(data: Record<string, unknown>) {
    reset({ data });
    show((now) => ({ values: data, generation: now.generation + 1 }));
  }

  // What this browser kept, or what was typed before the script came, goes before what the server has.
  useEffect(() => {
    const made = saver.current;
    if (!made) return;
    const kept = made.kept.find();
    const standing = typedIn(made.form).data;
    if (kept && differ(draft, kept.data, draft.data)) {
      replace(kept.data);
      made.version = kept.version;
      if (kept.version === draft.version) setRestoredAt(kept.at);
      made.touch();
    } else {
      made.kept.forget();
      if (differ(draft, standing, values)) {
        reset({ data: standing });
        made.touch();
      }
    }
  }, []);

  // Somebody else's save came to light: fetch it, and lay the two texts side by side.
  const stale = state.is === "stale" || answered.because === "stale";
  useEffect(() => {
    if (!stale) return;
    if (draft.version === saver.current?.version) router.refresh();
    else if (form.current) setMine({ sent: typedIn(form.current).tree, touched: new Set(touched.current) });
  }, [stale, draft.version, form, router, saver]);

  useEffect(() => {
    if (answered.reason || invalid) summary.current?.focus();
  }, [answered, invalid, formState.submitCount]);

  async function submit(element: HTMLFormElement) {
    await saver.current?.flush();
    await handleSubmit(
      () => {
        setInvalid(false);
        const data = new FormData(element);
        data.set("does", "submit");
        data.set("version", String(saver.current?.version));
        data.set(COMMAND_KEY, commandKey());
        startTransition(() => send(data));
      },
      () => setInvalid(true),
    )();
  }

  async function choose() {
    const saved = await saver.current?.saveOver(draft.version);
    if (!saved) return;
    setMine(undefined);
    if (saved.shown) replace(saved.shown);
  }

  return {
    control,
    values,
    generation,
    complaints,
    reason:
      invalid && formState.submitCount > 0
        ? Object.keys(errors).length > 0
          ? t("fix")
          : undefined
        : refused.because === "stale"
          ? undefined
          : refused.reason,
    mine,
    state,
    restoredAt,
    version: start.version,
    note: start.note,
    submitting,
    summary,
    post,
    changed(path: string) {
      touched.current.add(path.replace(/^data\./, ""));
      queueMicrotask(() => saver.current?.touch());
      if (path in complaints) void trigger(path);
    },
    onInput(event: FormEvent<HTMLFormElement>) {
      const { name = "", form: owner } = event.target as HTMLInputElement;
      if (owner !== form.current) return;
      const path = name.replace(/\[\]$/, "");
      typed.current.add(path);
      touched.current.add(path.replace(/^data\./, "").split(".")[0] ?? "");
      if (path.startsWith("data.")) setValue(path, valueAt(typedIn(event.currentTarget).tree, path));
      saver.current?.touch();
    },
    onBlur(event: FocusEvent<HTMLFormElement>) {
      const path = ((event.target as unknown as HTMLInputElement).name ?? "").replace(/\[\]$/, "");
      if (typed.current.has(path)) void trigger([path, ...Object.keys(errors)]);
      void saver.current?.flush();
    },
    onSubmit(event: SubmitEvent<HTMLFormElement>) {
      event.preventDefault();
      const pressed = event.nativeEvent.submitter as HTMLButtonElement | null;
      if (pressed?.value === "submit") void submit(event.currentTarget);
      else if (mine) void choose();
      else void saver.current?.saveNow();
    },
  };
}
