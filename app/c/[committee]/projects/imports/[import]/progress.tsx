import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { LookAgain } from "@/app/ui/look-again";
import { Notice } from "@/app/ui/notice";
import type { Import } from "@/lib/imports/store";
import { readersFormat } from "@/lib/languages/reader";

/** How far a job has come. The page looks again by itself while there is something to wait for. */
export async function ImportProgress({ slug, found }: { slug: string; found: Import }) {
  const [t, format] = await Promise.all([getTranslations("imports"), readersFormat()]);
  const { state, read, size, creates, changes, unchanged, refused, written } = found;
  const told = { created: creates, changed: changes };
  if (state === "done") return <Notice kind="success">{t("done", told)}</Notice>;
  if (state === "refused") return <Notice kind="refusal">{t("refused")}</Notice>;
  if (state === "stale") return <Notice kind="warning">{t("stale")}</Notice>;
  if (state === "failed") return <Notice kind="refusal">{t("failed")}</Notice>;
  if (state === "cancelled") return <Notice>{t("cancelled")}</Notice>;
  if (state !== "queued" && state !== "confirmed") return null;
  const [value, most] = state === "queued" ? [read, size] : [written, creates + changes];
  return (
    <div role="status" className="card grid gap-2 p-5">
      <p className="font-semibold">
        {state === "queued"
          ? t("reading", { projects: creates + changes + unchanged + refused })
          : t("writing", { written })}
      </p>
      <progress
        value={value}
        max={Math.max(1, most)}
        aria-label={t(`states.${state}`)}
        className="h-2 w-full accent-accent"
      />
      <p className="text-sm text-quiet">
        {state === "queued"
          ? t("readOf", { read: format.bytes(read), size: format.bytes(size) })
          : t("writtenOf", { written, most })}
      </p>
      <p className="text-sm text-quiet">{t("leave")}</p>
      <LookAgain href={paths.import(slug, found.id)} label={t("again")} />
    </div>
  );
}
