import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/ui/notice";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import type { Answer } from "@/lib/explanations/perform";
import { readersDay } from "@/lib/languages/reader";
import { sayWhyNot } from "@/lib/languages/refusal";
import type { Explanation } from "@/lib/rules/explain";
import { Cited } from "./cited";
import { Hats } from "./hats";
import { Looks } from "./looks";

/** The answer, and everything that was looked at for it. */
export async function Explained({
  answer,
  committeeId,
  rulebook,
}: {
  answer: Answer;
  committeeId: string;
  rulebook: string;
}) {
  const [t, acts, day] = [await getTranslations("explain"), await getTranslations("acts"), await readersDay()];
  const { person, act, now, then } = answer;
  const words = { name: person.name, act: acts(act), day: day(answer.day) };
  return (
    <>
      <Notice kind={now.verdict.ok ? "success" : "refusal"} title={t(now.verdict.ok ? "yes" : "no", words)}>
        {!now.verdict.ok && <p>{await sayWhyNot(now.verdict, person.name)}</p>}
        {person.disabled && <p>{t("disabled", words)}</p>}
      </Notice>
      {then && (
        <Notice kind="warning" title={t("thenTitle", words)}>
          <p>{then.verdict.ok ? t("thenYes", words) : t("thenNo", words)}</p>
          {!then.verdict.ok && <p>{await sayWhyNot(then.verdict, person.name)}</p>}
        </Notice>
      )}
      <Section card title={t("checks")} lead={t("checksLead")}>
        <ol className="grid grid-cols-[max-content_minmax(0,1fr)] gap-3">
          {now.checks.map(({ asks, verdict }) => (
            <Checked key={asks} asks={asks} verdict={verdict} name={person.name} />
          ))}
        </ol>
        <Cited explanation={now} act={act} rulebook={rulebook} />
      </Section>
      <Hats answer={answer} committeeId={committeeId} />
      {now.looks.length > 0 && <Looks looks={now.looks} />}
    </>
  );
}

async function Checked({ asks, verdict, name }: Explanation["checks"][number] & { name: string }) {
  const t = await getTranslations("explain");
  return (
    <li className="col-span-2 grid grid-cols-subgrid items-start">
      <span>
        <StatusBadge {...(verdict.ok ? HOLDS : FAILS)}>{t(verdict.ok ? "holds" : "fails")}</StatusBadge>
      </span>
      <div>
        <p>{t(`asks.${asks}`)}</p>
        {!verdict.ok && <p className="text-sm text-quiet">{await sayWhyNot(verdict, name)}</p>}
      </div>
    </li>
  );
}

const HOLDS = { tone: "success", shape: "check" } as const;
const FAILS = { tone: "danger", shape: "cross" } as const;
