import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { PrintButton } from "@/app/print-button";
import { Page } from "@/app/ui/page-frame";
import { loadDossier } from "@/lib/dossier/loaders";
import { opinionsOn } from "@/lib/kinds/oversight-review/opinions";
import { revisionSymbol } from "@/lib/rules/numbering";
import { Addenda } from "../addenda";
import { Ballots } from "../ballot/ballots";
import { OwnConflict } from "../conflicts/own-conflict";
import { Content } from "../content/content";
import { Facts } from "../facts";
import { History } from "../history";
import { Reviews } from "../reviews";

export async function generateMetadata({ params }: PageProps<"/c/[committee]/items/[id]/print">): Promise<Metadata> {
  const { committee, id } = await params;
  const { row } = await loadDossier(committee, id);
  return { title: row.item.symbol ?? (row.item.title || undefined) };
}

/** The item as one document, for paper: without forms, in the order one reads it. */
export default async function PrintPage({ params }: PageProps<"/c/[committee]/items/[id]/print">) {
  const { committee: slug, id } = await params;
  const dossier = await loadDossier(slug, id);
  const { item } = dossier.row;
  const t = await getTranslations();
  return (
    <Page
      narrow
      crumbs={[{ label: item.symbol ?? t("lists.untitled"), href: paths.item(slug, id) }]}
      title={<bdi>{item.title || t("lists.untitled")}</bdi>}
      lead={[
        item.symbol && revisionSymbol(item.symbol, item.revision, item.corrigendum),
        t(`kinds.${item.kind}.name`),
        t(`statuses.${item.status}`),
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={<PrintButton label={t("item.print")} />}
    >
      <div className="grid gap-6 [&_form]:hidden [&_.no-print]:hidden">
        <Facts dossier={dossier} />
        <Content
          kind={item.kind}
          data={item.data}
          projects={dossier.projects}
          opinions={opinionsOn(item.revision, dossier.papers.advice)}
          cited={dossier.cited}
          slug={slug}
        />
        <Addenda dossier={dossier} />
        {dossier.hats.includes("recused") ? (
          <OwnConflict dossier={dossier} />
        ) : (
          <>
            <Reviews dossier={dossier} />
            <Ballots dossier={dossier} />
          </>
        )}
        <History dossier={dossier} />
      </div>
    </Page>
  );
}
