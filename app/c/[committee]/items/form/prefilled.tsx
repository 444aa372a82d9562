import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/ui/notice";
import type { loadDraft } from "@/lib/drafts/loaders";
import { readersFormat } from "@/lib/languages/reader";
import type { KindName } from "@/lib/rules/words";

type Loaded = Exclude<Awaited<ReturnType<typeof loadDraft>>, "read" | undefined>;

/** Says what the draft was opened with, from which day, and what of it has been changed since. */
export async function Prefilled({ prefill, kind }: { prefill: NonNullable<Loaded["prefill"]>; kind: KindName }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const named = (fields: string[]) =>
    format.list(fields.map((field) => t(`kinds.${kind}.fields.${field}.label` as never)));
  const changed = prefill.fields.filter((field) => !prefill.kept.includes(field));
  const { project, asOf: day, takenAt } = prefill;
  return (
    <Notice title={t("filing.prefilled.title", { project, day })}>
      <p>{t("filing.prefilled.fields", { fields: named(prefill.fields), when: takenAt })}</p>
      {prefill.lacking.length > 0 && <p>{t("filing.prefilled.lacking", { fields: named(prefill.lacking), day })}</p>}
      {changed.length > 0 && <p>{t("filing.prefilled.changed", { fields: named(changed) })}</p>}
    </Notice>
  );
}
