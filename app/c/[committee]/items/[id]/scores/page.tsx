import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Card, Section } from "@/app/ui/section";
import { loadRevisions } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { revisionSymbol } from "@/lib/rules/numbering";
import { scoredRows } from "@/lib/rules/riam";
import { rescorings } from "@/lib/rules/riam-history";
import { riamWords } from "../../riam/words";
import { Rescored } from "./rescored";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("item.scores");
  return { title: t("title") };
}

/** How the impact scores of an item came to be what they are: each revision with what it changed, by whom, when and why. */
export default async function ScoresPage({ params }: PageProps<"/c/[committee]/items/[id]/scores">) {
  const { committee: slug, id } = await params;
  const { row, revisions } = await loadRevisions(slug, id);
  const { item } = row;
  const [t, tAll, format] = await Promise.all([getTranslations("item.scores"), getTranslations(), readersFormat()]);
  const words = riamWords((key) => tAll(key as never));
  const steps = revisions.map((revision, place) => ({
    ...revision,
    changes: rescorings(scoredRows(revisions[place - 1]?.data.riam), scoredRows(revision.data.riam)),
  }));
  const scored = steps.some(({ changes }) => changes.length > 0);
  return (
    <Page
      crumbs={[
        { label: t("items"), href: paths.items(slug) },
        { label: item.symbol ?? item.title, href: paths.item(slug, id) },
      ]}
      title={t("title")}
      lead={<bdi>{item.title}</bdi>}
    >
      {scored ? (
        steps.toReversed().map(({ number, corrigendum, by, submittedAt, note, changes }) => (
          <Section
            key={number}
            card
            title={revisionSymbol(item.symbol ?? "", number, corrigendum ?? 0)}
            lead={t("by", { name: by, when: format.moment(submittedAt) })}
          >
            <div className="grid gap-4">
              {note && (
                <p dir="auto" className="text-sm">
                  {note}
                </p>
              )}
              {changes.length > 0 ? (
                <ul className="grid gap-4">
                  {changes.map((change, index) => (
                    <Rescored key={index} change={change} words={words} />
                  ))}
                </ul>
              ) : (
                <p className="text-sm text-quiet">{t("same")}</p>
              )}
            </div>
          </Section>
        ))
      ) : (
        <Card flush>
          <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>
        </Card>
      )}
    </Page>
  );
}
