import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { LookAgain } from "@/app/ui/look-again";
import { Notice } from "@/app/ui/notice";
import { readersFormat } from "@/lib/languages/reader";
import type { loadReport } from "@/lib/reports/loaders";

type Report = Awaited<ReturnType<typeof loadReport>>["report"];

/** How far a report has come, or why there is none. The page looks again by itself while there is something to wait for. */
export async function ReportProgress({ slug, report }: { slug: string; report: Report }) {
  const [t, format] = await Promise.all([getTranslations("reports"), readersFormat()]);
  const { id, state, steps, done, failure, readable, expiresAt } = report;
  if (state === "failed")
    return <Notice kind="refusal">{t(`failures.${failure === "notAllowed" ? "notAllowed" : "brokeOff"}`)}</Notice>;
  if (state === "expired") return <Notice>{t("expired")}</Notice>;
  if (state === "ready" && !readable) return <Notice kind="warning">{t("changed")}</Notice>;
  if (state === "ready")
    return <Notice kind="success">{t("ready", { day: expiresAt ? format.day(expiresAt) : "" })}</Notice>;
  return (
    <div role="status" className="card grid gap-2 p-5">
      <p className="font-semibold">{t("making")}</p>
      <progress
        value={done}
        max={Math.max(1, steps)}
        aria-label={t("states.queued")}
        className="h-2 w-full accent-accent"
      />
      <p className="text-sm text-quiet">{t("doneOf", { done, steps })}</p>
      <p className="text-sm text-quiet">{t("leave")}</p>
      <LookAgain href={paths.report(slug, id)} label={t("again")} />
    </div>
  );
}
