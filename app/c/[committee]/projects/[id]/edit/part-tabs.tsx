import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Tabs } from "@/app/ui/tabs";
import type { Recorded } from "@/lib/project-facts/store";
import type { PartName } from "@/lib/rules/project-facts";
import { PART_NAMES } from "@/lib/rules/project-parts";

type Props = { slug: string; project: Recorded; current?: PartName };

/** The forms of a project: itself, and each list it is made of. */
export async function PartTabs({ slug, project, current }: Props) {
  const t = await getTranslations("projects");
  return (
    <Tabs
      label={t("forms")}
      tabs={[
        { label: t("form.label"), href: paths.editProject(slug, project.id), current: current === undefined },
        ...PART_NAMES.map((part) => ({
          label: t(`parts.${part}`),
          href: paths.editProjectPart(slug, project.id, part),
          current: part === current,
          count: project[part].length,
        })),
      ]}
    />
  );
}
