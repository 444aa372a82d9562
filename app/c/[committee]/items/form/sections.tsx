"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { type Control, useWatch } from "react-hook-form";
import { Glyph } from "@/app/ui/glyph";
import type { KindName } from "@/lib/rules/words";
import { complaintsAbout } from "./complaints";
import type { SectionView } from "./view";

type Props = { kind: KindName; sections: SectionView[]; control: Control };

/** How far the filing is: a list beside the form where there is room, a disclosure above it on a phone. */
export function Sections(props: Props) {
  const t = useTranslations("filing.progress");
  const missing = useMissing(props);
  const list = <SectionList sections={props.sections} missing={missing} />;
  const done = props.sections.filter(({ name }) => missing[name] === 0).length;
  return (
    <nav aria-label={t("label")} className="no-print min-w-0 lg:sticky lg:top-20 lg:self-start">
      <div className="max-lg:hidden">{list}</div>
      <details className="card group lg:hidden">
        <summary className="flex items-center gap-2 px-4 py-3 text-sm font-semibold">
          <span className="grow">{t("done", { done, all: props.sections.length })}</span>
          <Glyph name="chevron-down" className="size-4 group-open:rotate-180" />
        </summary>
        <div className="border-t border-line p-2">{list}</div>
      </details>
    </nav>
  );
}

function SectionList({ sections, missing }: { sections: SectionView[]; missing: Record<string, number> }) {
  const t = useTranslations("filing.progress");
  return (
    <ol className="grid gap-0.5">
      {sections.map(({ name, label }) => (
        <li key={name}>
          <a href={`#${name}`} className="flex items-start gap-2.5 rounded-md px-3 py-2 text-sm hover:bg-sunken">
            {missing[name] === 0 ? (
              <Glyph name="check" className="mt-0.5 size-4 flex-none text-accent" />
            ) : (
              <Glyph name="circle" className="mt-0.5 size-4 flex-none text-quiet" />
            )}
            <span className="grid min-w-0">
              <span className="font-medium">{label}</span>
              <span className="text-xs text-quiet">{t("missing", { count: missing[name] ?? 0 })}</span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Section → how many of its fields would not be accepted yet. Typing goes before counting. */
function useMissing({ kind, sections, control }: Props): Record<string, number> {
  const data = useDeferredValue(useWatch({ control, name: "data" }));
  const faulty = new Set(Object.keys(complaintsAbout(kind, data, String)).map((path) => path.split(".")[1]));
  return Object.fromEntries(
    sections.map(({ name, fields }) => [name, fields.filter((field) => faulty.has(field.name)).length]),
  );
}
