import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { Section } from "@/app/ui/section";
import type { Dossier } from "@/lib/dossier/loaders";

/** The item to take along: as a document, or with everything that hangs on it. */
export async function Downloads({ dossier: { frame, row } }: { dossier: Dossier }) {
  const t = await getTranslations("item.downloads");
  const { slug } = frame.committee;
  const { id } = row.item;
  return (
    <div className="no-print">
      <Section card title={t("title")}>
        <div className="grid gap-3">
          <div className="flex flex-wrap gap-2">
            <ButtonLink size="small" href={paths.document(slug, id, "pdf")} download>
              {t("pdf")}
            </ButtonLink>
            <ButtonLink size="small" href={paths.document(slug, id, "docx")} download>
              {t("docx")}
            </ButtonLink>
            <ButtonLink size="small" href={paths.dossier(slug, id)} download>
              {t("dossier")}
            </ButtonLink>
          </div>
          <p className="text-sm text-quiet">{t("dossierHelp")}</p>
        </div>
      </Section>
    </div>
  );
}
