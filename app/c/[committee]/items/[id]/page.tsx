import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { STATUS_LOOKS } from "@/app/status-looks";
import { ButtonLink } from "@/app/ui/button-link";
import { Page } from "@/app/ui/page-frame";
import { StatusBadge } from "@/app/ui/status-badge";
import { loadDossier } from "@/lib/dossier/loaders";
import { opinionsOn } from "@/lib/kinds/oversight-review/opinions";
import { becauseOf } from "@/lib/languages/refusal";
import { mayInCommittee } from "@/lib/rules/access";
import { recommends } from "@/lib/rules/follow-up";
import { revisionSymbol } from "@/lib/rules/numbering";
import { Addenda } from "./addenda";
import { Ballots } from "./ballot/ballots";
import { Capacity } from "./capacity/capacity";
import { Chair } from "./chair";
import { Comments } from "./comments";
import { Conflicts } from "./conflicts/conflicts";
import { OwnConflict } from "./conflicts/own-conflict";
import { Content } from "./content/content";
import { Downloads } from "./downloads";
import { Facts } from "./facts";
import { Files } from "./files";
import { HeldUp } from "./held-up";
import { History } from "./history";
import { NextSteps } from "./next-steps";
import { Register } from "./register";
import { Reviews } from "./reviews";
import { Revisions } from "./revisions";

export async function generateMetadata({ params }: PageProps<"/c/[committee]/items/[id]">): Promise<Metadata> {
  const { committee, id } = await params;
  const { row } = await loadDossier(committee, id);
  return { title: row.item.symbol ?? (row.item.title || undefined) };
}

/** One item: what it is, what happens next, what it says, and everything that was said and done about it. */
export default async function ItemPage({ params, searchParams }: PageProps<"/c/[committee]/items/[id]">) {
  const { committee: slug, id } = await params;
  const dossier = await loadDossier(slug, id);
  const { item } = dossier.row;
  const t = await getTranslations();
  const edit = dossier.acts.editItem;
  const recused = dossier.hats.includes("recused");
  return (
    <Page
      crumbs={[{ label: t("lists.items"), href: paths.items(slug) }]}
      title={<bdi>{item.title || t("lists.untitled")}</bdi>}
      badge={<StatusBadge {...STATUS_LOOKS[item.status]}>{t(`statuses.${item.status}`)}</StatusBadge>}
      lead={[item.symbol && revisionSymbol(item.symbol, item.revision, item.corrigendum), t(`kinds.${item.kind}.name`)]
        .filter(Boolean)
        .join(" · ")}
      actions={
        <>
          {(edit.ok || edit.reason === "onlyWhile") && (
            <ButtonLink href={paths.editItem(slug, id)} because={await becauseOf(edit)}>
              {t("item.edit")}
            </ButtonLink>
          )}
          {dossier.acts.seeConflicts.ok &&
            mayInCommittee(dossier.frame.actor, "explainRights", dossier.frame.committee.id).ok && (
              <ButtonLink href={paths.explain(slug, { item: id })}>{t("item.explain")}</ButtonLink>
            )}
          {item.status === "adopted" && recommends(item.kind) && (
            <ButtonLink href={paths.itemFollowUp(slug, id)}>{t("followUp.title")}</ButtonLink>
          )}
          <ButtonLink href={paths.printItem(slug, id)}>{t("item.print")}</ButtonLink>
        </>
      }
    >
      {/* On a narrow screen what is decided comes before the facts, and the text after them. */}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="contents gap-6 xl:col-start-2 xl:grid">
          <div className="grid gap-6">
            <NextSteps dossier={dossier} />
            <Chair dossier={dossier} />
          </div>
          <div className="grid gap-6 max-xl:order-2">
            <Register dossier={dossier} />
            <Facts dossier={dossier} />
            <Downloads dossier={dossier} />
          </div>
        </div>
        <div className="contents min-w-0 gap-6 xl:col-start-1 xl:row-start-1 xl:grid">
          <div className="grid min-w-0 gap-6 empty:hidden max-xl:order-1">
            {recused && <OwnConflict dossier={dossier} />}
            {!recused && <HeldUp dossier={dossier} />}
            {!recused && <Ballots dossier={dossier} query={await searchParams} />}
            <Capacity dossier={dossier} />
          </div>
          <div className="grid min-w-0 gap-6 max-xl:order-3">
            <Content
              kind={item.kind}
              data={item.data}
              projects={dossier.projects}
              opinions={opinionsOn(item.revision, dossier.papers.advice)}
              cited={dossier.cited}
              slug={slug}
            />
            <Addenda dossier={dossier} />
            <Files dossier={dossier} />
            {!recused && <Reviews dossier={dossier} />}
            {!recused && <Comments dossier={dossier} />}
            {!recused && <Conflicts dossier={dossier} />}
            <Revisions dossier={dossier} />
            <History dossier={dossier} />
          </div>
        </div>
      </div>
    </Page>
  );
}
