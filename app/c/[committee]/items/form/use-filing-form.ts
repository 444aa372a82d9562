"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type FocusEvent,
  type FormEvent,
  type RefObject,
  type SubmitEvent,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useForm } from "react-hook-form";
import { keepFocus } from "@/app/ui/keep-focus";
import { sendDraft } from "@/lib/drafts/actions";
import type { DraftView } from "@/lib/drafts/loaders";
import { complaintsAbout, flat, resolverFor } from "./complaints";
import { type Mine, opening } from "./opening";
import { typedIn, valueAt } from "./typed";
import { useRestored } from "./use-restored";
import { useSaver } from "./use-saver";
import { useSubmission } from "./use-submission";
import type { SectionView } from "./view";

type Say = (key: string, params?: Record<string, string | number>) => string;
type Places = { form: RefObject<HTMLFormElement | null>; summary: RefObject<HTMLDivElement | null> };
type Given = { draft: DraftView; personId: string; sections: SectionView[] };

/** What the form of a draft knows and does: what was typed, what is wrong with it, and where it is saved. */
export function useFilingForm({ form, summary }: Places, { draft, personId, sections }: Given) {
  const say = useTranslations("complaints") as unknown as Say;
  const router = useRouter();
  // Without script the form is posted, and what came of it is only known from here.
  const [before, post] = useActionState(sendDraft, {});
  const start = opening(draft, sections, before);
  const [{ values, generation }, show] = useState({ values: start.values, generation: 0 });
  const [mine, setMine] = useState<Mine | undefined>(
    before.because === "stale" && before.values ? { sent: before.values, touched: new Set() } : undefined,
  );

  const resolver = useMemo(() => resolverFor(draft.kind, say), [draft.kind, say]);
  const library = useForm({ defaultValues: { data: values }, resolver });
  const { control, formState, setValue, trigger, reset } = library;
  const { state, saver } = useSaver(form, { itemId: draft.id, personId, version: start.version });
  const submission = useSubmission(library, saver, summary, before);
  const restoredAt = useRestored(saver, draft, values, { replace, reset });
  const errors = flat(formState.errors, say);
  const complaints = submission.incomplete ? complaintsAbout(draft.kind, values, say) : errors;
  // Paths typed in, and the fields they belong to.
  const typed = useRef(new Set<string>());
  const touched = useRef(new Set<string>());

  function replace(data: Record<string, unknown>) {
    reset({ data });
    show((now) => ({ values: data, generation: now.generation + 1 }));
  }

  // Somebody else's save came to light: fetch it, and lay the two texts side by side.
  const stale = state.is === "stale" || submission.stale;
  useEffect(() => {
    if (!stale) return;
    // What the page was drawn with is older than what was saved from it since.
    if (saver.current && draft.version <= saver.current.version) router.refresh();
    else if (form.current) setMine({ sent: typedIn(form.current).tree, touched: new Set(touched.current) });
  }, [stale, draft.version, form, router, saver]);

  async function choose(pressed: HTMLElement) {
    const keep = keepFocus(pressed);
    const saved = await saver.current?.saveOver(draft.version);
    if (!saved) return;
    setMine(undefined);
    if (saved.shown) replace(saved.shown);
    keep();
  }

  return {
    control,
    values,
    generation,
    complaints,
    reason: submission.reason(Object.keys(errors).length > 0),
    mine,
    state,
    restoredAt,
    version: start.version,
    note: start.note,
    submitting: submission.busy,
    post,
    changed: (path: string) => {
      touched.current.add(path.replace(/^data\./, ""));
      // The rows stand in the page, to be read from there, once this change is drawn.
      setTimeout(() => saver.current?.touch());
      const faulty = Object.keys(errors).filter((one) => one.startsWith(path));
      if (faulty.length > 0) void trigger([path, ...faulty]);
    },
    onInput: (event: FormEvent<HTMLFormElement>) => {
      const { name, form: owner } = event.target as HTMLInputElement;
      if (owner !== form.current) return;
      const path = name.replace(/\[\]$/, "");
      typed.current.add(path);
      touched.current.add(path.replace(/^data\./, "").split(".")[0] ?? "");
      if (path.startsWith("data.")) setValue(path, valueAt(typedIn(event.currentTarget).tree, path));
      saver.current?.touch();
    },
    onBlur: (event: FocusEvent<HTMLFormElement>) => {
      const path = ((event.target as unknown as HTMLInputElement).name ?? "").replace(/\[\]$/, "");
      if (typed.current.has(path)) void trigger([path, ...Object.keys(errors)]);
      void saver.current?.flush();
    },
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault();
      const pressed = event.nativeEvent.submitter as HTMLButtonElement | null;
      if (pressed?.value === "submit") void submission.submit(event.currentTarget);
      else if (mine) void choose(pressed ?? event.currentTarget);
      else void saver.current?.saveNow();
    },
  };
}
