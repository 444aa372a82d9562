import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { STATUS_LOOKS } from "@/app/status-looks";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { TextInput } from "@/app/ui/text-input";
import { loadHits } from "@/lib/search/loaders";
import { CANDIDATES } from "@/lib/search/schema";
import { Found } from "./found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search");
  return { title: t("title") };
}

/** What the committee's items say, best first, with the words found marked. */
export default async function SearchPage({ params, searchParams }: PageProps<"/c/[committee]/search">) {
  const { committee: slug } = await params;
  const { q, page, pages, hits } = await loadHits(slug, await searchParams);
  const t = await getTranslations();
  const turn = (to: number): Route | undefined => (to >= 1 && to <= pages ? paths.search(slug, q, to) : undefined);
  const most = hits && hits.total >= CANDIDATES;
  return (
    <Page
      title={t("search.title")}
      lead={
        hits &&
        hits.total > 0 &&
        (most ? t("search.most", { count: CANDIDATES }) : t("search.count", { count: hits.total }))
      }
    >
      <form action={paths.search(slug)} className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-64 sm:max-w-xl">
          <TextInput name="q" type="search" label={t("search.label")} help={t("search.help")} defaultValue={q} />
        </div>
        <button type="submit" className="button" data-variant="primary">
          {t("search.go")}
        </button>
      </form>
      {hits && (
        <Card flush>
          {hits.rows.length > 0 ? (
            <ol>
              {hits.rows.map((hit) => (
                <li key={hit.id} className="grid gap-1 border-b border-line px-5 py-4 last:border-0">
                  <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <a href={paths.item(slug, hit.id)} className="link font-semibold">
                      <Found text={hit.title || t("lists.untitled")} />
                    </a>
                    <StatusBadge {...STATUS_LOOKS[hit.status]}>{t(`statuses.${hit.status}`)}</StatusBadge>
                  </div>
                  <p className="text-xs text-quiet">
                    {[hit.symbol, t(`kinds.${hit.kind}.name`)].filter(Boolean).join(" · ")}
                  </p>
                  <p className="max-w-prose text-sm">
                    <Found text={hit.excerpt} />
                  </p>
                </li>
              ))}
            </ol>
          ) : (
            <EmptyState title={t("search.empty")}>{t("search.emptyWhy")}</EmptyState>
          )}
        </Card>
      )}
      <Pager newer={turn(page - 1)} older={turn(page + 1)} />
    </Page>
  );
}
