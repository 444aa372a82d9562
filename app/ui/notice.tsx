"use client";
import type { ReactNode } from "react";
import { Glyph } from "./glyph";

const LOOKS = {
  info: { tone: "info", icon: "info" },
  success: { tone: "success", icon: "circle-check" },
  warning: { tone: "warning", icon: "triangle-alert" },
  refusal: { tone: "danger", icon: "ban" },
} as const;

type Props = { kind?: keyof typeof LOOKS; title?: ReactNode; children?: ReactNode };

/** Something to know before going on. */
export function Notice({ kind = "info", title, children }: Props) {
  const { tone, icon } = LOOKS[kind];
  return (
    <div
      data-tone={tone}
      className="flex items-start gap-3 rounded-md border border-tone-line bg-tone-soft px-4 py-3 text-sm text-tone"
    >
      <Glyph name={icon} className="mt-px size-5 flex-none" />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="grid gap-1">{children}</div>}
      </div>
    </div>
  );
}
