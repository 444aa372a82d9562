import type { Route } from "next";
import type { ReactNode } from "react";
import { Glyph } from "./glyph";

type Props = {
  /** What the button shows; when that is no words, `name` says it. */
  trigger: ReactNode;
  name?: string;
  /** Opens towards the page's middle from the end of a row. */
  align?: "start" | "end";
  /** The trigger as it is, without a button's padding and arrow. */
  bare?: boolean;
  children: ReactNode;
};

/** A disclosure over the page. Works without script; with it, closes on Escape and on a click elsewhere. */
export function Menu({ trigger, name, align = "start", bare, children }: Props) {
  return (
    <details data-menu className="relative">
      <summary className={bare ? "rounded-md p-1" : "button"} data-variant={bare ? undefined : "quiet"}>
        {trigger}
        {name && <span className="sr-only">{name}</span>}
        {!bare && <Glyph name="chevron-down" className="size-4" />}
      </summary>
      <div
        className={`card absolute top-full z-40 mt-1 grid w-max max-w-[calc(100vw-7rem)] min-w-52 sm:max-w-md gap-0.5 p-1.5 shadow-raised ${align === "end" ? "end-0" : "start-0"}`}
      >
        {children}
      </div>
    </details>
  );
}

const ENTRY = "flex w-full items-center gap-2.5 rounded-sm px-3 py-2 text-start text-sm hover:bg-accent-soft";

export function MenuLink({ href, current, children }: { href: Route; current?: boolean; children: ReactNode }) {
  return (
    <a href={href} aria-current={current ? "true" : undefined} className={`${ENTRY} aria-[current]:font-semibold`}>
      {children}
    </a>
  );
}

/** Submits the form around it. */
export function MenuButton({
  name,
  value,
  pressed,
  lang,
  children,
}: {
  name?: string;
  value?: string;
  pressed?: boolean;
  lang?: string;
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      lang={lang}
      aria-pressed={pressed}
      className={`${ENTRY} aria-pressed:font-semibold`}
    >
      {children}
    </button>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className="px-3 pt-2 pb-1 text-xs text-quiet">{children}</p>;
}

export function MenuLine() {
  return <hr className="my-1 border-line" />;
}
