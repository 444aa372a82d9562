import type { Route } from "next";
import type { ReactNode } from "react";
import { glyphHtml } from "./glyph";
import { type Html, html } from "./html";

type Look = {
  /** What the button shows; when that is no words, `name` says it. */
  trigger: Html;
  name?: string;
  /** Opens towards the page's middle from the end of a row. */
  align?: "start" | "end";
  /** The trigger as it is, without a button's padding and arrow. */
  bare?: boolean;
};

/** A disclosure over the page. Works without script; with it, closes on Escape and on a click elsewhere. */
export const menuHtml = (look: Look, entries: Html): Html => html`
  <details data-menu="true" class="relative">
    <summary class="${look.bare ? BARE : "button"}"${!look.bare && html` data-variant="quiet"`}>${triggerHtml(look)}</summary>
    <div class="${panelClass(look)}">${entries}</div>
  </details>`;

/** The same around forms that act. */
export function Menu({ children, ...look }: Look & { children: ReactNode }) {
  return (
    <details data-menu className="relative">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- named by the text within */}
      <summary
        className={look.bare ? BARE : "button"}
        data-variant={look.bare ? undefined : "quiet"}
        // oxlint-disable-next-line react/no-danger -- made below, where every gap is escaped
        dangerouslySetInnerHTML={{ __html: triggerHtml(look).html }}
      />
      <div className={panelClass(look)}>{children}</div>
    </details>
  );
}

const BARE = "rounded-md p-1";

const triggerHtml = ({ trigger, name, bare }: Look): Html =>
  html`${trigger}${name && html`<span class="sr-only">${name}</span>`}${!bare && glyphHtml("chevron-down", "size-4")}`;

const panelClass = ({ align = "start" }: Look) =>
  `card absolute top-full z-40 mt-1 grid w-max max-w-[calc(100vw-7rem)] min-w-52 sm:max-w-md gap-0.5 p-1.5 shadow-raised ${align === "end" ? "end-0" : "start-0"}`;

const ENTRY = "flex w-full items-center gap-2.5 rounded-sm px-3 py-2 text-start text-sm hover:bg-accent-soft";

export const menuLinkHtml = (href: Route, text: string, more: { note?: string; current?: boolean } = {}): Html =>
  html`<a href="${href}"${more.current && html` aria-current="true"`} class="${ENTRY} aria-[current]:font-semibold">${text}${more.note && html`<span class="ms-auto ps-3 text-xs text-quiet">${more.note}</span>`}</a>`;

type Choice = { name: string; value: string; label: string; chosen: boolean; lang?: string };

/** Submits the form around it; ticked when it is what was chosen. */
export const menuChoiceHtml = ({ name, value, label, chosen, lang }: Choice): Html =>
  html`<button type="submit" name="${name}" value="${value}"${lang && html` lang="${lang}"`} aria-pressed="${chosen ? "true" : "false"}" class="${ENTRY} aria-pressed:font-semibold">${glyphHtml("check", chosen ? "size-4 text-accent" : "size-4 text-accent invisible")}${label}</button>`;

export const menuHeadingHtml = (text: string): Html => html`<p class="px-3 pt-2 pb-1 text-xs text-quiet">${text}</p>`;

export const MENU_LINE = html`<hr class="my-1 border-line">`;
