"use client";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { Notice } from "@/app/ui/notice";
import { SubmitButton } from "@/app/ui/submit-button";
import type { Difference } from "./opening";

type Props = { by: string; at: string; differences: Difference[] };

/** Somebody else saved meanwhile: both texts of each differing field, and which one shall stand. */
export function StaleChoice({ by, at, differences }: Props) {
  const t = useTranslations("filing.stale");
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <section ref={ref} data-choice tabIndex={-1} aria-label={t("title", { by, at })} className="card grid gap-5 p-5">
      <Notice kind="warning" title={t("title", { by, at })}>
        {differences.length > 0 ? t("explain") : t("same")}
      </Notice>
      {differences.map((difference) => (
        <Choice key={difference.name} by={by} {...difference} />
      ))}
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </section>
  );
}

function Choice({ name, label, mine, theirs, stands, by }: Difference & { by: string }) {
  const t = useTranslations("filing.stale");
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="grid gap-2">
      <legend id={id} className="mb-2 text-sm font-semibold">
        {label}
      </legend>
      <div className="grid gap-3 md:grid-cols-2">
        <Side name={name} value="mine" stands={stands} title={t("mine")} text={mine} />
        <Side name={name} value="theirs" stands={stands} title={t("theirs", { by })} text={theirs} />
      </div>
    </fieldset>
  );
}

type SideProps = { name: string; value: "mine" | "theirs"; stands: "mine" | "theirs"; title: string; text: string };

function Side({ name, value, stands, title, text }: SideProps) {
  const t = useTranslations("filing.stale");
  const id = useId();
  return (
    <div className="flex items-start gap-3 rounded-md border border-edge p-3 text-sm has-checked:border-accent has-checked:bg-accent-soft">
      <input
        id={id}
        type="radio"
        name={`keep.${name}`}
        value={value}
        defaultChecked={value === stands}
        className="mt-0.5"
      />
      <div className="grid min-w-0 grow gap-1">
        <label htmlFor={id} className="cursor-pointer font-semibold">
          {title}
        </label>
        <div dir="auto" className="max-h-60 overflow-auto whitespace-pre-wrap">
          {text || t("empty")}
        </div>
      </div>
    </div>
  );
}
