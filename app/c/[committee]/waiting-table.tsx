import type { Route } from "next";
import { getLocale, getNow, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { type Cell, type Column, type Row, Table } from "@/app/ui/table";
import type { ItemMatter, WaitingRow } from "@/lib/inbox/store";
import { span } from "@/lib/languages/format";
import { nameIn } from "@/lib/languages/named";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { FileMatter, PeriodMatter, RecommendationMatter, ReportMatter } from "@/lib/matters/store";
import type { Task } from "@/lib/rules/tasks";
import { CAPACITY_ACTS } from "@/lib/rules/words";
import { IMPORT_LOOKS } from "./projects/imports/import-looks";
import { REPORT_LOOKS } from "./reports/report-looks";

type Props = {
  slug: string;
  caption: string;
  rows: readonly WaitingRow[];
  /** Something in the inbox has a deadline: every table then keeps a column for it, so that all turn into cards at one width. */
  dated: boolean;
};

/** What waits by one task: what it is, since when, and until when where that is set. */
export async function WaitingTable({ slug, caption, rows, dated }: Props) {
  const [t, subject, times] = await Promise.all([getTranslations("inbox"), subjects(slug), timesOf()]);
  const about = rows[0]?.told.about ?? "item";
  const columns: Column[] = [
    { label: t(`about.${about}`), lead: true },
    { label: t(`second.${about}`) },
    { label: t("columns.since") },
    ...(dated ? [{ label: t(about === "report" ? "columns.keptUntil" : "columns.deadline") }] : []),
  ];
  const drawn = rows.map((row): Row => ({ id: row.id, cells: [...subject(row), ...times(row)] }));
  return <Table caption={caption} columns={columns} rows={drawn} aligned />;
}

/** What a row is about, and the one thing that is said of it beside. */
async function subjects(slug: string): Promise<(row: WaitingRow) => [Cell, Cell]> {
  const [t, locale, format, day] = await Promise.all([getTranslations(), getLocale(), readersFormat(), readersDay()]);
  return ({ task, id, told }) => {
    switch (told.about) {
      case "item":
        return item(task, id, told);
      case "period":
        return period(id, told);
      case "file":
        return file(id, told);
      case "report":
        return report(id, told);
      case "recommendation":
        return recommendation(id, told);
    }
  };

  function item(
    task: WaitingRow["task"],
    id: string,
    { kind, title, symbol, author, delegation, entrustedBy }: ItemMatter,
  ): [Cell, Cell] {
    const href = placeOf(slug, task, id);
    const names = format.list((entrustedBy ?? []).map((name) => nameIn(locale, name)));
    const held = names && t("inbox.entrustedBy", { names });
    return [
      { text: title || t("lists.untitled"), href, note: [named(symbol, kind), held].filter(Boolean).join(" · ") },
      { text: author, note: delegation ? nameIn(locale, delegation) : "" },
    ];
  }

  function recommendation(
    id: string,
    { kind, title, symbol, numbers, addressees }: RecommendationMatter,
  ): [Cell, Cell] {
    const [first = "", ...others] = [...new Set(addressees)];
    const count = numbers.length;
    return [
      { text: title, href: paths.itemFollowUp(slug, id), note: named(symbol, kind) },
      {
        text: others.length > 0 ? t("inbox.addressees", { first, others: others.length }) : first,
        note: t("inbox.recommendations", {
          count,
          numbers: format.list(numbers.toSorted((a, b) => a - b).map(String)),
        }),
      },
    ];
  }

  function named(symbol: string | null, kind: ItemMatter["kind"]) {
    return [symbol, t(`kinds.${kind}.name`)].filter(Boolean).join(" · ");
  }

  function period(id: string, { projectId, code, title, startsOn, endsOn, values }: PeriodMatter): [Cell, Cell] {
    const href = paths.reportingPeriod(slug, projectId, id);
    return [
      { text: title, href, note: `${code} · ${span(format, startsOn, endsOn)}` },
      { text: t("inbox.values", { count: values }) },
    ];
  }

  function file(id: string, { name, state }: FileMatter): [Cell, Cell] {
    return [
      { text: name, href: paths.import(slug, id) },
      { text: t(`imports.states.${state}`), ...IMPORT_LOOKS[state] },
    ];
  }

  function report(id: string, { from, until, state }: ReportMatter): [Cell, Cell] {
    return [
      { text: t("reports.period", { from: day(from), to: day(until) }), href: paths.report(slug, id) },
      { text: t(`reports.states.${state}`), ...REPORT_LOOKS[state] },
    ];
  }
}

/** Where an item is opened for what it waits for. */
function placeOf(slug: string, task: Task, id: string): Route {
  if (task === "finish" || task === "revise") return paths.editItem(slug, id);
  return CAPACITY_TASKS.includes(task) ? paths.itemCapacity(slug, id) : paths.item(slug, id);
}

const CAPACITY_TASKS: readonly string[] = CAPACITY_ACTS;

/** Since when it waits, and its deadline: as near as they are, and on which day. */
async function timesOf(): Promise<(row: WaitingRow) => Cell[]> {
  const [t, format, day, now] = await Promise.all([getTranslations("ui"), readersFormat(), readersDay(), getNow()]);
  return ({ since, deadline, dueOn }) => {
    const waits = new Date(since);
    const due = deadline === null ? undefined : new Date(deadline);
    const late = due !== undefined && due < now;
    return [
      { text: format.relative(waits, now), note: format.day(waits), time: since },
      due
        ? {
            text: late ? t("overdue", { when: format.relative(due, now) }) : format.relative(due, now),
            note: dueOn ? day(dueOn) : format.day(due),
            ...(late ? { tone: "danger", shape: "warning" } : { time: due.toISOString() }),
          }
        : null,
    ];
  };
}
