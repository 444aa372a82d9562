import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { fileQueryOf } from "@/lib/project-files/schema";
import { loadProjectForm } from "@/lib/projects/loaders";
import { PART_NAMES } from "@/lib/rules/project-parts";
import { PartTabs } from "../part-tabs";
import { ProjectFiles } from "./files";
import { PartForm } from "./part-form";
import { RowPages } from "./row-pages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects");
  return { title: t("edit") };
}

/** One list of a project. */
export default async function EditPartPage({
  params,
  searchParams,
}: PageProps<"/c/[committee]/projects/[id]/edit/[part]">) {
  const [{ committee: slug, id, part: named }, query] = await Promise.all([params, searchParams]);
  const part = PART_NAMES.find((one) => one === named);
  const { project, maySave } = await loadProjectForm(slug, id);
  if (!project || !part) notFound();
  const t = await getTranslations("projects");
  return (
    <Page
      title={t(`parts.${part}`)}
      lead={t(`partLeads.${part}`)}
      crumbs={[
        { label: t("title"), href: paths.projects(slug) },
        { label: project.title, href: paths.project(slug, id) },
      ]}
    >
      <PartTabs slug={slug} project={project} current={part} />
      <Card>
        <RowPages slug={slug} project={project} part={part} asked={query.page} />
        <PartForm project={project} part={part} maySave={maySave} asked={query.page} />
      </Card>
      {part === "documents" && <ProjectFiles projectId={id} maySave={maySave} query={fileQueryOf(query)} />}
    </Page>
  );
}
