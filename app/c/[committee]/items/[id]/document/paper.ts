import { getLocale, getTranslations } from "next-intl/server";
import type { Dossier } from "@/lib/dossier/loaders";
import { opinionsOn } from "@/lib/kinds/oversight-review/opinions";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import { revisionSymbol } from "@/lib/rules/numbering";
import type { Block, Pair, Paper } from "@/lib/typeset/pdf";
import type { Say } from "../history";
import { adviceOnPaper, timelineOnPaper } from "../record/pdf/proceedings";
import { textOnPaper } from "../record/pdf/text";
import { afterwardsOnPaper } from "./afterwards";

/** An item to be read away from the screen, with no more in it than its page shows the same reader. */
export async function itemOnPaper(dossier: Dossier): Promise<Paper> {
  const { row, papers, frame, cited, attachments } = dossier;
  const [t, format, locale] = await Promise.all([
    getTranslations() as unknown as Promise<Say>,
    readersFormat(),
    getLocale(),
  ]);
  const { item, decision, project } = row;
  const symbol = item.symbol && revisionSymbol(item.symbol, item.revision, item.corrigendum);
  const facts: (Pair | false | null | "")[] = [
    symbol && [t("record.paper.document"), symbol],
    decision?.symbol ? [t("record.paper.decision"), decision.symbol] : null,
    [t("item.facts.author"), row.author],
    row.delegation && [t("item.facts.delegation"), nameIn(locale, row.delegation)],
    project && [t("item.facts.project"), project.title],
    item.submittedAt && [t("item.facts.submitted"), format.date(item.submittedAt)],
    [t("item.facts.confidentiality"), t(`confidentialities.${item.confidentiality}`)],
    [t("record.paper.clock"), frame.member.timezone],
  ];
  const beside = { opinions: opinionsOn(item.revision, papers.advice), cited };
  return {
    lang: locale,
    kicker: `${nameIn(locale, frame.committee.name)} · ${t(`kinds.${item.kind}.name`)}`,
    title: item.title || t("lists.untitled"),
    lead: t(`statuses.${item.status}`),
    facts: facts.filter((fact) => Boolean(fact)) as Pair[],
    sections: [
      ...(await textOnPaper(item.kind, item.data, dossier.projects, beside)),
      ...(await afterwardsOnPaper(dossier)),
      ...section(
        t("attachments.title"),
        attachments.map(({ name, size, addedBy }) => `${name} · ${size} · ${addedBy}`),
      ),
      ...adviceOnPaper(papers.advice, t),
      ...section(
        t("item.comments.title", { count: papers.comments.length }),
        papers.comments.map(({ name, at, body }) => `${name}, ${format.moment(new Date(at))}: ${body}`),
      ),
      timelineOnPaper(papers.events, t, format, locale),
    ],
    footer: [symbol || frame.committee.symbol, t("reports.made", { day: format.date(new Date()) })].join(" · "),
  };
}

function section(title: string, items: string[]): Paper["sections"] {
  const blocks: Block[] = [{ is: "list", items }];
  return items.length > 0 ? [{ title, blocks }] : [];
}
