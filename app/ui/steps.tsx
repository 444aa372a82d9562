"use client";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Glyph } from "./glyph";

type Step = { label: string; state: "done" | "current" | "todo"; note?: string; href?: Route };

/** How far along something is, and what comes next. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  const t = useTranslations("ui");
  return (
    <ol aria-label={label} className="flex flex-wrap gap-x-2 gap-y-3 max-sm:grid">
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === "current" ? "step" : undefined}
          className="flex min-w-0 items-start gap-2 text-sm sm:flex-1 sm:basis-28 sm:border-t-2 sm:border-line sm:pt-2.5 sm:data-[state=current]:border-accent sm:data-[state=done]:border-accent"
          data-state={step.state}
        >
          <Mark state={step.state} number={index + 1} />
          <span className="grid min-w-0">
            <span className={step.state === "todo" ? "text-quiet" : "font-semibold"}>
              {step.href ? (
                <a href={step.href} className="hover:underline">
                  {step.label}
                </a>
              ) : (
                step.label
              )}
            </span>
            <span className="sr-only">{t(`steps.${step.state}`)}</span>
            {step.note && <span className="text-xs text-quiet">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

const MARKS = {
  done: "bg-accent text-on-accent",
  current: "ring-2 ring-accent text-accent font-semibold",
  todo: "ring-1 ring-edge text-quiet",
};

function Mark({ state, number }: { state: Step["state"]; number: number }) {
  return (
    <span aria-hidden className={`mt-px grid size-5 flex-none place-items-center rounded-full text-xs ${MARKS[state]}`}>
      {state === "done" ? <Glyph name="check" className="size-3.5" /> : number}
    </span>
  );
}
