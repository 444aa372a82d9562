"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "./button";
import type { Look } from "./button-link";
import { Glyph } from "./glyph";

type Props = Look & {
  /** The words on the button that opens it. */
  trigger: ReactNode;
  /** Why it cannot be opened now. */
  because?: string;
  /** Where that stands already, when several buttons share it. */
  saidAt?: string;
  title: string;
  /** Usually an `ActionForm`, which closes the dialog after success. */
  children: ReactNode;
};

/**
 * Asks before something weighty: a button and the browser's own modal, which keeps the focus inside
 * and closes on Escape. It opens without script where the browser knows `command`.
 */
export function Dialog({ trigger, because, saidAt, title, children, ...look }: Props) {
  const t = useTranslations("ui");
  const id = useId();
  // The dialog stays there when it can no longer be opened: the form in it may just have caused that,
  // and has yet to say so.
  return (
    <>
      <Button
        {...look}
        because={because}
        saidAt={saidAt}
        aria-haspopup="dialog"
        {...(!because && command("show-modal", id))}
      >
        {trigger}
      </Button>
      <dialog
        id={id}
        aria-labelledby={`${id}-title`}
        className="card w-[min(34rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] overflow-auto p-0 shadow-raised"
      >
        <h2 id={`${id}-title`} className="ps-5 pe-14 pt-4 text-xl font-semibold">
          {title}
        </h2>
        <div className="px-5 pt-3 pb-5">{children}</div>
        {/* Last, so that the focus starts at the first field. */}
        <button
          type="button"
          aria-label={t("close")}
          className="absolute end-3 top-3 p-2 text-quiet hover:text-ink"
          {...command("close", id)}
        >
          <Glyph name="x" className="size-5" />
        </button>
      </dialog>
    </>
  );
}

/** HTML's invoker attributes, which React's types do not know yet; `Behaviours` serves older browsers. */
const command = (name: "show-modal" | "close", id: string): object => ({ command: name, commandfor: id });
