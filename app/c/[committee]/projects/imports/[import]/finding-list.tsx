import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/app/ui/status-badge";
import type { Import } from "@/lib/imports/store";
import { readersDay } from "@/lib/languages/reader";

type Finding = Import["findings"][number];

const LOOKS = {
  critical: { tone: "danger", shape: "stop" },
  error: { tone: "warning", shape: "warning" },
  warning: { tone: "neutral", shape: "warning" },
} as const;

/** What is wrong, by the rule's number and line or by column and row, and what to do about it. */
export async function FindingList({ findings, title, table }: { findings: Finding[]; title?: string; table: boolean }) {
  if (findings.length === 0) return null;
  const [t, all, day] = await Promise.all([getTranslations("imports"), getTranslations(), readersDay()]);
  const say = (key: string, params: Finding["params"]) =>
    all.has(key as "imports.title") ? all(key as "imports.title", dated(params) as never) : key;
  /** A period's days as the reader writes them; whatever else a file says is quoted as it stands there. */
  const dated = (params: Finding["params"]) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        name === "from" || name === "until" ? day(String(value)) : value,
      ]),
    );
  const where = ({ rule, line }: Finding) => {
    if (table) return t(rule === "file" ? "wholeTable" : "columnAtRow", { rule, line });
    // The standard numbers its rules; ours have names that tell nobody anything.
    return t(/^\d/.test(rule) ? "ruleAtLine" : "onLine", { rule, line });
  };
  return (
    <div className="grid gap-2">
      {title && <h2 className="text-lg font-semibold">{title}</h2>}
      <ul className="grid gap-2 text-sm">
        {findings.map((finding, at) => {
          const { severity, says, params } = finding;
          return (
            <li key={at} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <StatusBadge {...LOOKS[severity]}>{t(`severities.${severity}`)}</StatusBadge>
              <span className="text-quiet">{where(finding)}</span>
              <span className="min-w-0 basis-full sm:basis-auto sm:grow">{say(says, params)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
