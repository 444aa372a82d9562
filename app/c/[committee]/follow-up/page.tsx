import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { EmptyState } from "@/app/ui/empty-state";
import { Filters } from "@/app/ui/filters";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { Stat } from "@/app/ui/stat";
import { Table } from "@/app/ui/table";
import { readersDay } from "@/lib/languages/reader";
import { loadFollowUp } from "@/lib/recommendations/loaders";
import { duePlaceText, type FollowUpQuery, RESPONSE_FILTERS, STANDING_FILTERS } from "@/lib/recommendations/schema";
import { AGE_NAMES, ageOf, followUpStanding, recommends, responseOf } from "@/lib/rules/follow-up";
import { KIND_NAMES } from "@/lib/rules/words";
import { RESPONSE_LOOKS, STANDING_LOOKS } from "./follow-up-looks";
import { FollowUpParts } from "./follow-up-parts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("followUp"))("title") };
}

/** What the committee recommended, and what became of it: narrowed and paged by the address alone. */
export default async function FollowUpPage({ params, searchParams }: PageProps<"/c/[committee]/follow-up">) {
  const { committee: slug } = await params;
  const { query, today, page, counts } = await loadFollowUp(slug, await searchParams);
  const [t, day] = await Promise.all([getTranslations(), readersDay()]);
  const { before: _, after: __, ...narrowing } = query;
  const href = (change: Partial<FollowUpQuery>): Route => paths.followUp(slug, { ...narrowing, ...change });
  const option = (value: string, label: string) => ({ value, label });
  return (
    <Page
      title={t("followUp.title")}
      lead={t("followUp.lead")}
      actions={
        page.rows.length > 0 && (
          <SaveAs href={(format) => paths.list(slug, "follow-up", format, { ...narrowing, after: undefined })} />
        )
      }
    >
      <FollowUpParts slug={slug} here="recommendations" />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-8">
        <Stat
          label={t("followUp.standings.open")}
          value={counts.open}
          href={paths.followUp(slug, { standing: "open" })}
        />
        {AGE_NAMES.map((age) => (
          <Stat key={age} label={t(`followUp.ages.${age}`)} value={counts[age]} href={paths.followUp(slug, { age })} />
        ))}
        <Stat
          label={t("followUp.unanswered")}
          value={counts.unanswered}
          href={paths.followUp(slug, { response: "none", standing: "overdue" })}
        />
        <Stat
          label={t("followUp.standings.toDecide")}
          value={counts.toDecide}
          href={paths.followUp(slug, { standing: "toDecide" })}
        />
        <Stat
          label={t("followUp.standings.closed")}
          value={counts.closed}
          href={paths.followUp(slug, { standing: "closed" })}
        />
      </div>
      <Filters
        action={paths.followUp(slug)}
        fields={[
          { name: "q", type: "search", label: t("followUp.search"), ...(query.q && { value: query.q }) },
          {
            name: "standing",
            label: t("followUp.standing"),
            empty: t("lists.any"),
            ...(query.standing && { value: query.standing }),
            options: STANDING_FILTERS.map((one) => option(one, t(`followUp.standings.${one}`))),
          },
          {
            name: "response",
            label: t("followUp.response"),
            empty: t("lists.any"),
            ...(query.response && { value: query.response }),
            options: RESPONSE_FILTERS.map((one) => option(one, t(`followUp.responses.${one}`))),
          },
          {
            name: "age",
            label: t("followUp.age"),
            empty: t("lists.any"),
            ...(query.age && { value: query.age }),
            options: AGE_NAMES.map((one) => option(one, t(`followUp.ages.${one}`))),
          },
          {
            name: "kind",
            label: t("lists.filters.kind"),
            empty: t("lists.any"),
            ...(query.kind && { value: query.kind }),
            options: KIND_NAMES.filter(recommends).map((one) => option(one, t(`kinds.${one}.name`))),
          },
        ]}
      />
      <Card flush>
        {page.rows.length > 0 ? (
          <Table
            caption={t("followUp.title")}
            columns={[
              { label: t("followUp.recommendation"), lead: true },
              { label: t("followUp.addressee") },
              { label: t("followUp.due") },
              { label: t("followUp.response") },
            ]}
            rows={page.rows.map((row) => {
              const come = { ...row, closed: row.closedAt !== null };
              const standing = followUpStanding(come, today);
              const response = responseOf(row, today);
              const age = ageOf(come, today);
              return {
                id: row.id,
                cells: [
                  {
                    text: shortened(row.text),
                    href: paths.itemFollowUp(slug, row.itemId),
                    note: [row.symbol, row.title].filter(Boolean).join(" · "),
                  },
                  row.addressee,
                  {
                    text: t(`followUp.standings.${standing}`),
                    note: [day(row.dueOn), age && t(`followUp.ages.${age}`)].filter(Boolean).join(" · "),
                    ...STANDING_LOOKS[standing],
                  },
                  {
                    text: t(`followUp.responses.${response}`),
                    note: t(`followUp.implementations.${row.implementation}`),
                    ...RESPONSE_LOOKS[response],
                  },
                ],
              };
            })}
          />
        ) : (
          <EmptyState title={t("followUp.empty")}>{t("followUp.emptyWhy")}</EmptyState>
        )}
      </Card>
      <Pager
        newer={page.previous && href({ before: duePlaceText(page.previous) })}
        older={page.next && href({ after: duePlaceText(page.next) })}
      />
    </Page>
  );
}

const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 157).trimEnd()}…` : text);
