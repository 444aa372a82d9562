"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/ui/button";
import { READY_RULES, type ReadyRule } from "@/lib/rules/ready-rules";

/** Rules to start from, each by the name of the body or the usage it is known by. */
export function ReadyRules({ onStart }: { onStart: (name: ReadyRule) => void }) {
  const t = useTranslations("workflows");
  return (
    <details className="text-sm">
      <summary className="text-accent">{t("startFrom")}</summary>
      <ul className="mt-3 grid gap-2">
        {(Object.keys(READY_RULES) as ReadyRule[]).map((name) => (
          <li key={name} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button
              type="submit"
              name="change"
              value={`start:${name}`}
              size="small"
              onClick={(event) => {
                event.preventDefault();
                onStart(name);
              }}
            >
              {t(`ready.${name}.name`)}
            </Button>
            <span className="text-quiet">{t(`ready.${name}.says`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
