import type { Route } from "next";
import { getLocale, getNow } from "next-intl/server";
import { paths } from "@/app/paths";
import { STATUS_LOOKS } from "@/app/status-looks";
import { type Cell, type Column, Table } from "@/app/ui/table";
import { nameIn } from "@/lib/languages/named";
import { readersFormat, readersWords } from "@/lib/languages/reader";
import { directionOf, type ItemQuery, type Sort } from "@/lib/listing/schema";
import type { ItemLine } from "@/lib/listing/store";
import { FINAL_STATUSES, type Status } from "@/lib/rules/words";

type Props = {
  slug: string;
  caption: string;
  lines: ItemLine[];
  order?: { query: ItemQuery; href: (query: Partial<ItemQuery>) => Route };
};

/** Items as rows, with headers that order them where the list can be ordered. */
export async function ItemTable({ slug, caption, lines, order }: Props) {
  const [t, locale, format, now] = await Promise.all([readersWords(), getLocale(), readersFormat(), getNow()]);
  const sorted = (sort: Sort) => (order ? { sort: headerOf(order, sort) } : {});
  const columns: Column[] = [
    { label: t("lists.columns.title"), lead: true, ...sorted("title") },
    { label: t("lists.columns.status") },
    { label: t("lists.columns.author") },
    { label: t("lists.columns.submitted"), ...sorted("submitted") },
    { label: t("lists.columns.deadline"), ...sorted("deadline") },
    { label: t("lists.columns.updated"), ...sorted("updated") },
  ];
  const day = (iso: string | null): Cell => (iso ? { text: format.day(new Date(iso)), time: iso } : null);
  const rows = lines.map((line) => ({
    id: line.id,
    cells: [
      {
        text: line.title || t("lists.untitled"),
        href: paths.item(slug, line.id),
        note: [line.symbol, t(`kinds.${line.kind}.name`)].filter(Boolean).join(" · "),
      },
      { text: t(`statuses.${line.status}`), ...STATUS_LOOKS[line.status] },
      { text: line.author, note: line.delegation ? nameIn(locale, line.delegation) : "" },
      day(line.submittedAt),
      deadline(line),
      day(line.updatedAt),
    ],
  }));
  return <Table caption={caption} columns={columns} rows={rows} />;

  function deadline({ status, deadlineAt }: ItemLine): Cell {
    if (!deadlineAt || isFinal(status)) return null;
    const at = new Date(deadlineAt);
    const when = format.relative(at, now);
    return { text: format.day(at), note: at < now ? t("ui.overdue", { when }) : when, time: deadlineAt };
  }
}

const isFinal = (status: Status) => (FINAL_STATUSES as readonly Status[]).includes(status);

/** A header orders by its column, and turns the order round when it does so already. */
function headerOf({ query, href }: NonNullable<Props["order"]>, sort: Sort): NonNullable<Column["sort"]> {
  if (query.sort !== sort) return { href: href({ sort, direction: undefined }) };
  const up = directionOf(query) === "up";
  return { href: href({ sort, direction: up ? "down" : "up" }), now: up ? "ascending" : "descending" };
}
