import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { CAPACITY_LOOKS } from "@/app/capacity-looks";
import { stepInWords } from "@/app/capacity-words";
import { evaluationWords } from "@/app/evaluations";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { EmptyState } from "@/app/ui/empty-state";
import { Filters } from "@/app/ui/filters";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card } from "@/app/ui/section";
import { type Cell, Table } from "@/app/ui/table";
import { loadRequests } from "@/lib/capacity/loaders";
import { openedPlaceText, REQUEST_FILTERS, type RequestQuery } from "@/lib/capacity/schema";
import type { RequestLine } from "@/lib/capacity/store";
import { readersDay } from "@/lib/languages/reader";
import { evaluationOf, nextLevel } from "@/lib/rules/kirkpatrick";
import { AREAS, CAPACITY_STATES } from "@/lib/rules/words";
import { FollowUpParts } from "../follow-up-parts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("capacity.list"))("title") };
}

/** What adopted capacity requests came to: narrowed and paged by the address alone. */
export default async function RequestsPage({ params, searchParams }: PageProps<"/c/[committee]/follow-up/capacity">) {
  const { committee: slug } = await params;
  const { query, today, page } = await loadRequests(slug, await searchParams);
  const [t, cells] = await Promise.all([getTranslations(), cellsOf(slug, today)]);
  const { before: _, after: __, ...narrowing } = query;
  const href = (change: Partial<RequestQuery>): Route => paths.capacity(slug, { ...narrowing, ...change });
  const choice = (name: "state" | "standing" | "area", label: string, options: { value: string; label: string }[]) => ({
    name,
    label,
    empty: t("lists.any"),
    ...(query[name] && { value: query[name] }),
    options,
  });
  return (
    <Page
      title={t("capacity.list.title")}
      lead={t("capacity.list.lead")}
      actions={
        page.rows.length > 0 && (
          <SaveAs href={(format) => paths.list(slug, "capacity", format, { ...narrowing, after: undefined })} />
        )
      }
    >
      <FollowUpParts slug={slug} here="capacity" />
      <Filters
        action={paths.capacity(slug)}
        fields={[
          choice(
            "state",
            t("capacity.list.state"),
            CAPACITY_STATES.map((value) => ({ value, label: t(`capacity.states.${value}`) })),
          ),
          choice(
            "standing",
            t("capacity.list.standing"),
            REQUEST_FILTERS.map((value) => ({ value, label: t(`capacity.list.standings.${value}`) })),
          ),
          choice(
            "area",
            t("lists.filters.area"),
            AREAS.map((value) => ({ value, label: t(`areas.${value}`) })),
          ),
        ]}
      />
      <Card flush>
        {page.rows.length > 0 ? (
          <Table
            caption={t("capacity.list.title")}
            columns={[
              { label: t("capacity.list.request"), lead: true },
              { label: t("capacity.list.state") },
              { label: t("capacity.next") },
              { label: t("capacity.list.training") },
              { label: t("capacity.list.reaction") },
            ]}
            rows={page.rows.map((row) => ({ id: row.id, cells: cells(row) }))}
          />
        ) : (
          <EmptyState title={t("capacity.list.empty")}>{t("capacity.list.emptyWhy")}</EmptyState>
        )}
      </Card>
      <Pager
        newer={page.previous && href({ before: openedPlaceText(page.previous) })}
        older={page.next && href({ after: openedPlaceText(page.next) })}
      />
    </Page>
  );
}

async function cellsOf(slug: string, today: string): Promise<(row: RequestLine) => Cell[]> {
  const [t, day, figure, step] = await Promise.all([
    getTranslations("capacity"),
    readersDay(),
    evaluationWords(),
    stepInWords(),
  ]);
  return ({ id, title, symbol, state, owed, dueOn, provider, startsOn, endsOn, women, men, evaluations }) => {
    const reaction = evaluationOf(evaluations, 1);
    const late = dueOn !== null && dueOn < today;
    const took = women !== null && men !== null && t("list.people", { count: women + men });
    const dates = startsOn && endsOn && `${day(startsOn)} – ${day(endsOn)}`;
    return [
      { text: title, href: paths.itemCapacity(slug, id), note: symbol ?? "" },
      { text: t(`states.${state}`), ...CAPACITY_LOOKS[state] },
      owed && dueOn
        ? {
            text: step({ act: owed, level: owed === "recordEvaluation" ? nextLevel(evaluations) : null }),
            note: t(late ? "list.wasDue" : "list.due", { day: day(dueOn) }),
            ...(late && { tone: "danger" as const, shape: "warning" as const }),
          }
        : null,
      provider ? { text: provider, note: [dates, took].filter(Boolean).join(" · ") } : null,
      reaction ? figure(reaction) : null,
    ];
  };
}
