import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { EmptyState } from "@/app/ui/empty-state";
import { Prose } from "@/app/ui/prose";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { removeResult } from "@/lib/results/actions";
import type { loadFramework } from "@/lib/results/loaders";
import { IndicatorTable } from "./indicator-table";
import { ResultForm } from "./result-form";

export type Framework = Awaited<ReturnType<typeof loadFramework>>;
type Result = Framework["results"][number];

/** One result with its indicators, and where each stands. */
export async function ResultSection({
  result,
  framework: { may, where, project },
  slug,
}: {
  result: Result;
  framework: Framework;
  slug: string;
}) {
  const [t, levels] = await Promise.all([getTranslations("results"), getTranslations("words.indicatorLevels")]);
  return (
    <Section
      card
      flush
      title={
        <>
          <span className="block text-sm font-normal text-quiet">{levels(result.level)}</span>
          <bdi>{result.title}</bdi>
        </>
      }
    >
      {result.description && (
        <div className="px-5 pb-3 text-sm">
          <Prose text={result.description} />
        </div>
      )}
      {result.indicators.length > 0 ? (
        <IndicatorTable
          slug={slug}
          projectId={where.projectId}
          title={result.title}
          indicators={result.indicators}
          today={project.today}
        />
      ) : (
        <EmptyState title={t("noIndicators")}>{t("noIndicatorsWhy")}</EmptyState>
      )}
      {may("saveResult").ok && (
        <div className="no-print flex flex-wrap items-start gap-x-6 gap-y-3 border-t border-line px-5 py-3 text-sm">
          <a className="link" href={paths.newIndicator(slug, where.projectId, result.id)}>
            {t("addIndicator")}
          </a>
          <details className="min-w-0 open:basis-full">
            <summary className="link w-fit">{t("changeResult")}</summary>
            <ResultForm where={where} result={result} />
            {result.indicators.length === 0 && (
              <ActionForm action={removeResult} hidden={{ ...where, resultId: result.id }} className="mt-3">
                <SubmitButton variant="danger" size="small" className="justify-self-start">
                  {t("removeResult")}
                </SubmitButton>
              </ActionForm>
            )}
          </details>
        </div>
      )}
    </Section>
  );
}
