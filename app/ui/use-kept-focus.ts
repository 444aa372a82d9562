"use client";
import { type SubmitEvent, useEffect, useRef } from "react";
import { keepFocus } from "./keep-focus";

/** For a form that is no `ActionForm`: what to do as it is sent, so that each answer to it leaves the focus near. */
export function useKeptFocus(answer: unknown): (event: SubmitEvent<HTMLFormElement>) => void {
  const keepsFocus = useRef<() => void>(null);
  useEffect(() => {
    keepsFocus.current?.();
    keepsFocus.current = null;
  }, [answer]);
  return ({ nativeEvent, currentTarget }) => {
    keepsFocus.current = keepFocus((nativeEvent.submitter as HTMLElement | null) ?? currentTarget);
  };
}
