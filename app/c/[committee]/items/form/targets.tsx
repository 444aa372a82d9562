"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FieldGroup } from "@/app/ui/field";
import { useField } from "@/app/ui/form-scope";
import { Glyph } from "@/app/ui/glyph";
import type { Option } from "@/app/ui/select";

type Props = {
  name: string;
  label: string;
  help?: string | undefined;
  required: boolean;
  options: Option[];
  defaultValues: string[];
};

/** Targets of the Sustainable Development Goals, a goal at a time; a goal with a chosen target stands open. */
export function Targets({ name, label, help, required, options, defaultValues }: Props) {
  const { id, error } = useField({ name });
  const goals = [...new Set(options.map(({ group = "" }) => group))];
  return (
    <FieldGroup id={id} label={label} help={help} error={error} required={required}>
      <input type="hidden" name={name} value="" />
      <div className="overflow-hidden rounded-md border border-line bg-page">
        {goals.map((goal) => (
          <Goal
            key={goal}
            name={name}
            goal={goal}
            targets={options.filter(({ group }) => group === goal)}
            chosen={defaultValues}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function Goal({ name, goal, targets, chosen }: { name: string; goal: string; targets: Option[]; chosen: string[] }) {
  const t = useTranslations("filing");
  const [count, setCount] = useState(targets.filter(({ value }) => chosen.includes(value)).length);
  const [open] = useState(count > 0);
  return (
    <details open={open} className="group border-line not-last:border-b">
      <summary className="flex items-center gap-2 px-3 py-2 text-sm hover:bg-sunken">
        <Glyph name="chevron-right" className="size-4 flex-none group-open:rotate-90" />
        <span className="min-w-0 grow">{goal}</span>
        {count > 0 && <span className="text-xs font-semibold text-accent">{t("chosen", { count })}</span>}
      </summary>
      <div className="flex flex-wrap gap-x-5 gap-y-2 px-9 pt-1 pb-3">
        {targets.map(({ value, label }) => (
          <label key={value} className="flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              onChange={(event) => setCount((before) => before + (event.target.checked ? 1 : -1))}
            />
            {label}
          </label>
        ))}
      </div>
    </details>
  );
}
