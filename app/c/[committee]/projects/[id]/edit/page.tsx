import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { loadProjectForm } from "@/lib/projects/loaders";
import { ProjectForm } from "../../project-form";
import { PartTabs } from "./part-tabs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects");
  return { title: t("edit") };
}

/** What a project is; its lists have pages of their own. */
export default async function EditProjectPage({ params }: PageProps<"/c/[committee]/projects/[id]/edit">) {
  const { committee: slug, id } = await params;
  const { frame, project, maySave } = await loadProjectForm(slug, id);
  if (!project) notFound();
  const t = await getTranslations("projects");
  return (
    <Page
      title={t("edit")}
      crumbs={[
        { label: t("title"), href: paths.projects(slug) },
        { label: project.title, href: paths.project(slug, id) },
      ]}
    >
      <PartTabs slug={slug} project={project} />
      <Card>
        <ProjectForm committeeId={frame.committee.id} project={project} maySave={maySave} />
      </Card>
    </Page>
  );
}
