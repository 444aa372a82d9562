import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { readersWords } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import { loadItems } from "@/lib/listing/loaders";
import { COUNT_LIMIT, filtersOf, type ItemQuery, placeText, queryText } from "@/lib/listing/schema";
import { mayInCommittee } from "@/lib/rules/access";
import { ItemFilters } from "./item-filters";
import { ItemTable } from "./item-table";
import { SavedViews } from "./saved-views";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("lists");
  return { title: t("items") };
}

/** The committee's items: narrowed, ordered and paged by the address alone. */
export default async function ItemsPage({ params, searchParams }: PageProps<"/c/[committee]/items">) {
  const { committee: slug } = await params;
  const wanted = await searchParams;
  const { frame, query, page, count, choices } = await loadItems(slug, wanted);
  const t = await readersWords();
  const mayFile = mayInCommittee(frame.actor, "fileItem", frame.committee.id);
  const asked = {
    ...filtersOf(query),
    sort: query.sort === "updated" ? undefined : query.sort,
    direction: query.direction,
  };
  const href = (change: Partial<ItemQuery>): Route => paths.items(slug, { ...asked, ...change });
  const active = Object.values(filtersOf(query)).filter(Boolean).length;
  return (
    <Page
      title={t("lists.items")}
      lead={count > COUNT_LIMIT ? t("lists.moreThan", { count: COUNT_LIMIT }) : t("lists.count", { count })}
      actions={
        <>
          {count > 0 && <SaveAs href={(format) => paths.list(slug, "items", format, asked)} />}
          {/* Who may file finds the button in the header. */}
          {!mayFile.ok && (
            <ButtonLink href={paths.newItem(slug)} because={await sayRefusal(mayFile)}>
              {t("lists.file")}
            </ButtonLink>
          )}
        </>
      }
    >
      <SavedViews
        slug={slug}
        committeeId={frame.committee.id}
        list="items"
        views={choices.views}
        here={queryText(query)}
        saving={wanted.save !== undefined}
      />
      <ItemFilters slug={slug} query={query} choices={choices} today={frame.committee.today} />
      <Card flush>
        {page.rows.length > 0 ? (
          <ItemTable slug={slug} caption={t("lists.items")} lines={page.rows} order={{ query, href }} />
        ) : (
          <EmptyState title={t(active ? "lists.nothingFits" : "lists.empty")}>
            {t(active ? "lists.nothingFitsWhy" : "lists.emptyWhy")}
          </EmptyState>
        )}
      </Card>
      <Pager
        newer={page.previous && href({ before: placeText(page.previous) })}
        older={page.next && href({ after: placeText(page.next) })}
      />
    </Page>
  );
}
