"use client";
import { type SubmitEvent, useEffect, useRef } from "react";
import { keepFocus } from "./keep-focus";

type Kept = { answer: unknown; keep: () => void };

/** For a form that is no `ActionForm`: what to do as it is sent, so that each answer to it leaves the focus near. */
export function useKeptFocus(answer: unknown): (event: SubmitEvent<HTMLFormElement>) => void {
  const kept = useRef<Kept>(null);
  useEffect(() => {
    // Drawn again for another reason: still the answer from before it was sent.
    if (kept.current === null || kept.current.answer === answer) return;
    kept.current.keep();
    kept.current = null;
  }, [answer]);
  return ({ nativeEvent, currentTarget }) => {
    kept.current = { answer, keep: keepFocus(nativeEvent.submitter ?? currentTarget) };
  };
}
