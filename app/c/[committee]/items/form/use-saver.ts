"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import { keptText } from "./kept-text";
import { Saver, type SaveState } from "./saver";

/** A saver for as long as its form is on the page, and how its text stands. */
export function useSaver(
  form: RefObject<HTMLFormElement | null>,
  { itemId, personId, version }: { itemId: string; personId: string; version: number },
) {
  const [state, setState] = useState<SaveState>({ is: "unchanged" });
  const saver = useRef<Saver>(null);
  const opened = useRef(version);

  useEffect(() => {
    if (!form.current) return;
    const made = new Saver(form.current, keptText(itemId, personId), opened.current, setState);
    saver.current = made;
    const hidden = () => document.visibilityState === "hidden" && made.leave();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", made.leave);
    window.addEventListener("online", made.retry);
    return () => {
      made.rest();
      opened.current = made.version;
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", made.leave);
      window.removeEventListener("online", made.retry);
    };
  }, [form, itemId, personId]);

  return { state, saver };
}
