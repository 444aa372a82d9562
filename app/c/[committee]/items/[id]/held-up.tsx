import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/ui/notice";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";

/** Whoever opens a returned or a deferred item wants to know first why, and until when. */
export async function HeldUp({ dossier: { row, papers } }: { dossier: Dossier }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const { status } = row.item;
  if (status !== "returned" && status !== "deferred") return null;
  const step = papers.events.find(({ toStatus }) => toStatus === status);
  const { reason, meeting, meetsOn } = step?.data ?? {};
  if (!step || typeof reason !== "string") return null;
  const name = step.actor ?? "";
  const title =
    status === "returned"
      ? t("item.returnedBy", { name })
      : t("timeline.defer", { actor: name, meeting: typeof meeting === "string" ? meeting : "none" });
  return (
    <Notice kind="warning" title={title}>
      {typeof meetsOn === "string" && (
        <p>{t("item.meetsThen", { day: format.date(new Date(`${meetsOn}T12:00:00Z`)) })}</p>
      )}
      <p dir="auto" className="whitespace-pre-line">
        {reason}
      </p>
    </Notice>
  );
}
