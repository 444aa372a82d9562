import { getTranslations } from "next-intl/server";
import type { List } from "@/app/list-answer";
import { type Cell, dayCell } from "@/lib/files/cell";
import { linesOf } from "@/lib/files/pages";
import { loadAllFollowUp } from "@/lib/recommendations/loaders";
import type { FollowUpLine } from "@/lib/recommendations/store";
import { followUpStanding, responseOf } from "@/lib/rules/follow-up";

const COLUMNS = ["recommendation", "addressee", "due", "standing", "response", "implementation"] as const;

/** Recommendations and how far each has come, as the reader sees them. */
export async function followUpList(slug: string, query: Record<string, string>): Promise<List> {
  const { committee, today, pages } = await loadAllFollowUp(slug, query);
  const t = await getTranslations();
  const item = (["symbol", "title", "kind"] as const).map((column) => t(`lists.export.columns.${column}`));
  return {
    name: `${committee.symbol}-${t("followUp.fileName")}`,
    heads: [...item, t("followUp.number"), ...COLUMNS.map((column) => t(`followUp.${column}`))],
    pages: linesOf(pages, lineOf),
  };

  function lineOf({ symbol, title, kind, number, text, addressee, closedAt, ...come }: FollowUpLine): Cell[] {
    const standing = followUpStanding({ ...come, closed: closedAt !== null }, today);
    return [
      symbol,
      title,
      t(`kinds.${kind}.name`),
      number,
      text,
      addressee,
      dayCell(come.dueOn),
      t(`followUp.standings.${standing}`),
      t(`followUp.responses.${responseOf(come, today)}`),
      t(`followUp.implementations.${come.implementation}`),
    ];
  }
}
