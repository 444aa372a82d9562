import sprite from "./glyphs.svg";
import { type Html, html } from "./html";

/** What `glyphs.svg` holds: one file for all pages, so that a picture costs a page no more than a link. */
const GLYPHS = [
  "arrow-down",
  "arrow-up",
  "ban",
  "bookmark-plus",
  "check",
  "chevron-down",
  "chevron-left",
  "chevron-right",
  "circle",
  "circle-alert",
  "circle-check",
  "circle-dot",
  "circle-minus",
  "circle-pause",
  "circle-x",
  "clock",
  "cloud-off",
  "eye",
  "file-text",
  "info",
  "khatam",
  "languages",
  "menu",
  "pencil",
  "pencil-line",
  "plus",
  "search",
  "sliders-horizontal",
  "trash",
  "triangle-alert",
  "undo-2",
  "upload",
  "vote",
  "x",
] as const;
export type GlyphName = (typeof GLYPHS)[number];

/** The same where markup is a text. */
export const glyphHtml = (name: GlyphName, className = ""): Html =>
  html`<svg aria-hidden="true" class="${className ? `icon ${className}` : "icon"}"><use href="${SPRITE}#${name}"></use></svg>`;

/** Decoration only: the words beside it say the same. */
export function Glyph({ name, className = "" }: { name: GlyphName; className?: string }) {
  return (
    <svg aria-hidden="true" className={className ? `icon ${className}` : "icon"}>
      <use href={`${SPRITE}#${name}`} />
    </svg>
  );
}

const SPRITE: string = sprite.src;
