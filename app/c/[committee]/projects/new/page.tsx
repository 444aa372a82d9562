import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { loadProjectForm } from "@/lib/projects/loaders";
import { ProjectForm } from "../project-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects");
  return { title: t("newTitle") };
}

export default async function NewProjectPage({ params }: PageProps<"/c/[committee]/projects/new">) {
  const { committee: slug } = await params;
  const { frame, maySave } = await loadProjectForm(slug);
  const t = await getTranslations("projects");
  return (
    <Page title={t("newTitle")} lead={t("newLead")} crumbs={[{ label: t("title"), href: paths.projects(slug) }]}>
      <Card>
        <ProjectForm committeeId={frame.committee.id} project={undefined} maySave={maySave} />
      </Card>
    </Page>
  );
}
