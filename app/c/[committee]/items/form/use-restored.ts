"use client";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { DraftView } from "@/lib/drafts/loaders";
import { differ } from "./opening";
import type { Saver } from "./saver";
import { typedIn } from "./typed";

type Values = Record<string, unknown>;
type Ways = { replace: (data: Values) => void; reset: (values: { data: Values }) => void };

/**
 * What this browser kept, or what was typed before the script came, goes before what the server has.
 * Answers when the kept text was written, if it was brought back.
 */
export function useRestored(
  saver: RefObject<Saver | null>,
  draft: DraftView,
  values: Values,
  { replace, reset }: Ways,
) {
  const [restoredAt, setRestoredAt] = useState<string>();

  const open = useEffectEvent(() => {
    const made = saver.current;
    if (!made) return;
    const kept = made.kept.find();
    if (kept && differ(draft, kept.data, draft.data)) {
      replace(kept.data);
      // Had somebody saved since it was kept, this save is refused as stale, and both texts are shown.
      made.rebase(kept.version);
      if (kept.version === draft.version) setRestoredAt(kept.at);
      return made.touch();
    }
    made.kept.forget();
    const standing = typedIn(made.form).data;
    if (!differ(draft, standing, values)) return;
    reset({ data: standing });
    made.touch();
  });

  // Once, when the page opens: afterwards the form itself is the truth.
  // oxlint-disable-next-line react/set-state-in-effect -- what this browser kept is only known once the page is there
  useEffect(() => open(), []);

  return restoredAt;
}
