import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Card, Section } from "@/app/ui/section";
import { becauseOf } from "@/lib/languages/refusal";
import { loadFramework } from "@/lib/results/loaders";
import { RESULT_LEVELS } from "@/lib/rules/words";
import { History } from "./history";
import { Milestones } from "./milestones";
import { Periods } from "./periods";
import { ResultForm } from "./result-form";
import { ResultSection } from "./result-section";
import { Summary } from "./summary";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results"))("title") };
}

/** What a project set out to bring about, how one sees it, and where it stands. */
export default async function ResultsPage({ params, searchParams }: PageProps<"/c/[committee]/projects/[id]/results">) {
  const [{ committee: slug, id }, { milestone }] = await Promise.all([params, searchParams]);
  const framework = await loadFramework(slug, id);
  const { project, results, may, where } = framework;
  const t = await getTranslations("results");
  const indicators = results.flatMap((result) => result.indicators);
  return (
    <Page
      crumbs={[
        { label: t("projects"), href: paths.projects(slug) },
        { label: project.title, href: paths.project(slug, id) },
      ]}
      title={t("title")}
      lead={
        <>
          {project.code} <bdi>{project.title}</bdi>
        </>
      }
      actions={
        results.length > 0 && (
          <>
            <ButtonLink href={paths.newIndicator(slug, id)} because={await becauseOf(may("saveIndicator"))}>
              {t("defineIndicator")}
            </ButtonLink>
            {indicators.length > 0 && <SaveAs href={(format) => paths.list(slug, "values", format, { project: id })} />}
          </>
        )
      }
    >
      {indicators.length > 0 && <Summary indicators={indicators} />}
      {RESULT_LEVELS.flatMap((level) => results.filter((result) => result.level === level)).map((result) => (
        <ResultSection key={result.id} result={result} framework={framework} slug={slug} />
      ))}
      {results.length === 0 && (
        <Card flush>
          <EmptyState title={t("empty")}>{t("emptyWhy")}</EmptyState>
        </Card>
      )}
      {may("saveResult").ok && (
        <Card className="no-print">
          <details open={results.length === 0}>
            <summary className="link w-fit">{t("addResult")}</summary>
            <ResultForm where={where} />
          </details>
        </Card>
      )}
      <Periods slug={slug} framework={framework} />
      <Milestones slug={slug} framework={framework} changing={milestone} />
      <Section title={t("history")} card>
        <History entries={framework.history} />
      </Section>
    </Page>
  );
}
