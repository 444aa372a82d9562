"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { Glyph } from "./glyph";

type Toast = { id: number; text: string };

const EVENT = "toast";
const PAST = "toasts-past";
const SHOWN_MS = 7000;
let last = 0;

/** Says in passing that something happened. What people must not miss belongs in a `Notice`. */
export function toast(text: string) {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: text }));
}

/** Takes away what was said of earlier acts, as another begins: of two that say the same nobody could tell which is meant. */
export function dismissToasts() {
  window.dispatchEvent(new Event(PAST));
}

/** The one region where toasts appear, announced politely; once per page, in the root layout. */
export function Toasts() {
  const t = useTranslations("ui");
  const [toasts, setToasts] = useState<Toast[]>([]);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), []);

  useEffect(() => {
    function show(event: Event) {
      const id = ++last;
      setToasts((all) => [...all.slice(-2), { id, text: (event as CustomEvent<string>).detail }]);
      setTimeout(dismiss, SHOWN_MS, id);
    }
    const clear = () => setToasts([]);
    window.addEventListener(EVENT, show);
    window.addEventListener(PAST, clear);
    return () => {
      window.removeEventListener(EVENT, show);
      window.removeEventListener(PAST, clear);
    };
  }, [dismiss]);

  return (
    <div
      data-toasts
      role="status"
      className="fixed inset-x-4 bottom-4 z-50 grid justify-items-center gap-2 sm:start-auto sm:max-w-sm"
    >
      {toasts.map(({ id, text }) => (
        <div
          key={id}
          data-tone="success"
          className="flex w-full items-start gap-3 rounded-md border border-tone-line bg-tone-soft px-4 py-3 text-sm text-tone shadow-raised"
        >
          <Glyph name="circle-check" className="mt-px size-5 flex-none" />
          <p className="min-w-0 grow">{text}</p>
          <button type="button" onClick={() => dismiss(id)} aria-label={t("dismiss")} className="-me-1.5 p-0.5">
            <Glyph name="x" className="size-4" />
          </button>
        </div>
      ))}
    </div>
  );
}
