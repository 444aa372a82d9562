import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { RecordChecks } from "@/app/record-checks";
import { RecordEntries } from "@/app/record-entries";
import { RecordOffline } from "@/app/record-offline";
import { ButtonLink } from "@/app/ui/button-link";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { readersFormat } from "@/lib/languages/reader";
import { loadVerifiedProject } from "@/lib/project-history/loaders";
import { isOpen } from "@/lib/rules/chain";
import { happenedInWords } from "../history";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("record");
  return { title: t("title") };
}

/** The record of a project, checked as it is shown, with the file that lets anybody check it elsewhere. */
export default async function VerifyProjectPage({ params }: PageProps<"/c/[committee]/projects/[id]/verify">) {
  const { committee: slug, id } = await params;
  const { record, found } = await loadVerifiedProject(slug, id);
  const [t, projects, format, said] = await Promise.all([
    getTranslations("record"),
    getTranslations("projects"),
    readersFormat(),
    happenedInWords(),
  ]);
  const { project, people } = record;
  const rows = record.entries.filter(isOpen).map(({ seq, at, act, actor, data = {}, hash }) => ({
    id: String(seq),
    cells: [
      seq,
      said({ act, actor: actor && (people[actor] ?? null), data }),
      { text: format.moment(new Date(at)), time: at },
      hash.slice(0, 16),
    ],
  }));
  return (
    <Page
      crumbs={[
        { label: projects("title"), href: paths.projects(slug) },
        { label: project.code, href: paths.project(slug, id) },
      ]}
      title={t("title")}
      lead={t("leadProject")}
      actions={
        <ButtonLink variant="primary" href={paths.projectRecord(slug, id)} download>
          {t("download")}
        </ButtonLink>
      }
    >
      <Section card title={t("checked", { when: format.moment(new Date(record.exportedAt)) })}>
        <RecordChecks record={record} found={found} />
      </Section>
      <RecordEntries rows={rows} />
      <RecordOffline />
    </Page>
  );
}
