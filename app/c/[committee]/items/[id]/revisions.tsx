import { getTranslations } from "next-intl/server";
import { Corrections } from "@/app/(public)/register/corrections";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { Section } from "@/app/ui/section";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { revisionSymbol } from "@/lib/rules/numbering";

/** The texts as they were submitted, and what changed from each to the next. */
export async function Revisions({ dossier }: { dossier: Dossier }) {
  const [t, format] = await Promise.all([getTranslations("item.revisions"), readersFormat()]);
  const { papers, row, frame } = dossier;
  if (papers.revisions.length < 2) return null;
  return (
    <Section
      card
      id="revisions"
      title={t("title", { count: papers.revisions.length })}
      actions={
        "riam" in row.item.data && (
          <ButtonLink size="small" href={paths.scores(frame.committee.slug, row.item.id)}>
            {t("scores")}
          </ButtonLink>
        )
      }
    >
      <ol className="grid gap-4">
        {papers.revisions.toReversed().map(({ number, corrigendum, corrections, note, name, submittedAt }) => (
          <li key={number} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="grid min-w-0 gap-0.5">
              <p className="font-semibold">{revisionSymbol(row.item.symbol ?? "", number, corrigendum ?? 0)}</p>
              <p className="text-sm text-quiet">
                {t("submitted", { name, when: format.moment(new Date(submittedAt)) })}
              </p>
              {note && (
                <p dir="auto" className="text-sm">
                  {note}
                </p>
              )}
              {corrections && (
                <div className="text-sm">
                  <Corrections of={corrections} />
                </div>
              )}
            </div>
            {number > 1 && (
              <ButtonLink size="small" href={paths.compare(frame.committee.slug, row.item.id, number - 1, number)}>
                {t("compare", { number: number - 1 })}
              </ButtonLink>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
