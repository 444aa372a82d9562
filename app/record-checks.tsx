import { getTranslations } from "next-intl/server";
import type { Class, Finding } from "@/lib/rules/finding";
import { isPartName } from "@/lib/rules/project-parts";
import type { AnyRecord } from "@/lib/rules/record-bundle";
import { untold } from "@/lib/rules/verify-project";
import { Notice } from "./ui/notice";
import { StatusBadge } from "./ui/status-badge";

type Say = (key: string, params?: Record<string, string | number>) => string;

/** What was looked at, and whether it holds. */
const LOOKED_AT = ["entry", "content", "checkpoint", "signature"] as const satisfies Class[];

/** A part of the file by its name there, a fact of its project, or `checkpoint` and its number. */
function partOf(t: Say, all: Say, about: string): string {
  const [part = "", number = 0] = about.split(" ");
  const [, fact] = /^project\.(\w+)$/.exec(part) ?? [];
  if (fact) return t("parts.fact", { fact: all(`projects.${isPartName(fact) ? "parts" : "coreFields"}.${fact}`) });
  return PARTS.has(part) ? t(`parts.${part}`, { number: Number(number) }) : about;
}
const PARTS = new Set([
  "texts",
  "item",
  "project",
  "statements",
  "rule",
  "roster",
  "ballots",
  "outcome",
  "record",
  "checkpoint",
]);

/** Whether a record holds, in each of the ways that a verifier looks at it. */
export async function RecordChecks({ record, found }: { record: AnyRecord; found: Finding[] }) {
  const [t, all] = (await Promise.all([getTranslations("record"), getTranslations()])) as unknown as [Say, Say];
  const last = record.checkpoints.at(-1);
  return (
    <div className="grid gap-4">
      {found.length > 0 && (
        <Notice kind="refusal" title={t("broken")}>
          {found.map(({ class: is, about, because }) => (
            <p key={`${is} ${about}`}>
              {t("finding", {
                what: is === "entry" ? t("entry", { seq: Number(about) }) : partOf(t, all, String(about)),
                because: t(`because.${because}`),
              })}
            </p>
          ))}
        </Notice>
      )}
      <ul className="grid gap-3">
        {LOOKED_AT.map((one) => {
          const holds = !found.some((finding) => finding.class === one);
          return (
            <li key={one} className="grid gap-x-3 gap-y-1 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
              <span>
                <StatusBadge {...(holds ? { tone: "success", shape: "check" } : { tone: "danger", shape: "warning" })}>
                  {t(holds ? "holds" : "fails")}
                </StatusBadge>
              </span>
              <span>
                {t(`checks.${one === "content" && record.format === "project/1" ? "project" : one}`, {
                  entries: record.entries.length,
                  ...(record.format === "project/1" && { untold: untold(record) }),
                  ...(record.format !== "project/1" && {
                    texts: record.texts.length,
                    statements: record.statements.length,
                    decided: record.format === "decision/1" ? "yes" : "no",
                  }),
                  covered: last?.proof.seq ?? 0,
                  number: last?.number ?? 0,
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
