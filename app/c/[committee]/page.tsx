import type { Metadata } from "next";
import { getLocale, getNow, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Card, Section } from "@/app/ui/section";
import { type Row, Table } from "@/app/ui/table";
import { loadInbox } from "@/lib/inbox/loaders";
import type { WaitingRow } from "@/lib/inbox/store";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import { mayInCommittee } from "@/lib/rules/access";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

/** What waits for the reader here, the most pressing first. */
export default async function InboxPage({ params }: PageProps<"/c/[committee]">) {
  const { committee: slug } = await params;
  const { frame, tasks } = await loadInbox(slug);
  const [t, locale, rowOf] = await Promise.all([getTranslations("inbox"), getLocale(), rows(slug)]);
  const columns = [
    { label: t("columns.item"), lead: true },
    { label: t("columns.author") },
    { label: t("columns.since") },
  ];
  const withDeadline = [...columns, { label: t("columns.deadline") }];
  return (
    <Page title={t("title")} lead={nameIn(locale, frame.committee.name)}>
      {tasks.length === 0 && (
        <Card flush>
          <EmptyState
            title={t("empty")}
            actions={
              <>
                <ButtonLink href={paths.items(slug)}>{t("seeItems")}</ButtonLink>
                {mayInCommittee(frame.actor, "fileItem", frame.committee.id).ok && (
                  <ButtonLink href={paths.newItem(slug)} variant="primary">
                    {t("file")}
                  </ButtonLink>
                )}
              </>
            }
          >
            {t("emptyWhy")}
          </EmptyState>
        </Card>
      )}
      {tasks.map(({ task, rows }) => (
        <Section
          key={task}
          id={task}
          card
          flush
          title={t(`tasks.${task}`, { count: rows.length })}
          lead={t(`leads.${task}`)}
        >
          <Table
            caption={t(`tasks.${task}`, { count: rows.length })}
            columns={rows.some((row) => row.deadline) ? withDeadline : columns}
            rows={rows.map(rowOf)}
          />
        </Section>
      ))}
    </Page>
  );
}

async function rows(slug: string): Promise<(row: WaitingRow) => Row> {
  const [t, locale, format, now] = await Promise.all([getTranslations(), getLocale(), readersFormat(), getNow()]);
  return ({ task, id, kind, symbol, title, author, delegation, since, deadline }) => {
    const waits = new Date(since);
    const due = deadline === null ? undefined : new Date(deadline);
    const late = due !== undefined && due < now;
    return {
      id,
      cells: [
        {
          text: title || t("lists.untitled"),
          // A draft is opened where it is written.
          href: task === "finish" || task === "revise" ? paths.editItem(slug, id) : paths.item(slug, id),
          note: [symbol, t(`kinds.${kind}.name`)].filter(Boolean).join(" · "),
        },
        { text: author, note: delegation ? nameIn(locale, delegation) : "" },
        { text: format.relative(waits, now), note: format.day(waits), time: since },
        due
          ? {
              text: late ? t("ui.overdue", { when: format.relative(due, now) }) : format.relative(due, now),
              note: format.day(due),
              ...(late ? { tone: "danger", shape: "warning" } : { time: due.toISOString() }),
            }
          : null,
      ],
    };
  };
}
