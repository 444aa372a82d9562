import type { ReactNode } from "react";
import { Glyph, type GlyphName, glyphHtml } from "./glyph";
import { type Html, html } from "./html";

export type Tone = "neutral" | "info" | "progress" | "success" | "warning" | "danger";

const SHAPES = {
  dot: "circle-dot",
  pencil: "pencil-line",
  clock: "clock",
  eye: "eye",
  vote: "vote",
  back: "undo-2",
  pause: "circle-pause",
  check: "circle-check",
  cross: "circle-x",
  stop: "ban",
  minus: "circle-minus",
  warning: "triangle-alert",
} as const satisfies Record<string, GlyphName>;
export type Shape = keyof typeof SHAPES;

/** A state as a word, an icon's shape and a colour, so that none of the three is needed alone. */
export type Look = { tone: Tone; shape: Shape };

export function StatusBadge({ tone, shape, children }: Look & { children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      <StatusIcon shape={shape} />
      {children}
    </span>
  );
}

/** The same where markup is a text. */
export const badgeHtml = ({ tone, shape }: Look, word: string): Html =>
  html`<span class="badge" data-tone="${tone}">${glyphHtml(SHAPES[shape])}${word}</span>`;

export function StatusIcon({ shape }: { shape: Shape }) {
  return <Glyph name={SHAPES[shape]} />;
}
