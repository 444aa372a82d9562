import { getLocale, getTranslations } from "next-intl/server";
import type { Dossier } from "@/lib/dossier/loaders";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import { loadText } from "@/lib/record/loaders";
import { revisionSymbol } from "@/lib/rules/numbering";
import type { RecordBundle } from "@/lib/rules/record-bundle";
import type { Pair, Paper } from "@/lib/typeset/pdf";
import { issuedOnPaper } from "../../document/afterwards";
import type { Say } from "../../history";
import { decisionOnPaper, statementsOnPaper } from "./decision";
import { adviceOnPaper, timelineOnPaper } from "./proceedings";
import { textOnPaper } from "./text";

/** The record of an item for people: what it says, how it was decided, what happened, and how to check all that. */
export async function recordOnPaper(dossier: Dossier, record: RecordBundle): Promise<Paper> {
  const { row, papers, frame } = dossier;
  const { item, decision } = row;
  const [t, format, locale, text] = await Promise.all([
    getTranslations() as unknown as Promise<Say>,
    readersFormat(),
    getLocale(),
    loadText(dossier, record),
  ]);
  const facts: (Pair | false | null)[] = [
    item.symbol !== null && [t("record.paper.document"), revisionSymbol(item.symbol, item.revision, item.corrigendum)],
    decision?.symbol ? [t("record.paper.decision"), decision.symbol] : null,
    [t("item.facts.author"), row.author],
    row.delegation && [t("item.facts.delegation"), nameIn(locale, row.delegation)],
    row.project && [t("item.facts.project"), row.project.title],
    item.submittedAt && [t("item.facts.submitted"), format.date(item.submittedAt)],
    decision && [t("record.paper.decided"), format.moment(decision.decidedAt)],
    [t("item.facts.confidentiality"), t(`confidentialities.${item.confidentiality}`)],
    [t("record.paper.clock"), frame.member.timezone],
  ];
  return {
    lang: locale,
    kicker: `${nameIn(locale, frame.committee.name)} · ${t(`kinds.${item.kind}.name`)}`,
    title: text.title,
    lead: t(`statuses.${item.status}`),
    facts: facts.filter((fact) => Boolean(fact)) as Pair[],
    sections: [
      ...(await textOnPaper(item.kind, text.data, text.projects, text)),
      ...(await decisionOnPaper(record, papers)),
      ...(await statementsOnPaper(record)),
      ...(await issuedOnPaper(dossier)),
      ...adviceOnPaper(papers.advice, t),
      timelineOnPaper(papers.events, t, format, locale),
      proof(record, t, (at) => format.moment(new Date(at))),
    ],
    footer: t("record.paper.footer", {
      symbol: item.symbol ?? item.id,
      // On every page as much of it as shows that the pages belong together; whole beside the other marks.
      head: record.chain.head?.slice(0, 16) ?? "",
      when: format.moment(new Date(record.exportedAt)),
    }),
  };
}

/** Hashes and signatures are longer than a line, and have no word to break them at. */
const inLines = (text: string) => text.match(/.{1,44}/g)?.join("\n") ?? "";

/** What a reader of the paper holds the file against. */
function proof(record: RecordBundle, t: Say, moment: (at: string) => string): Paper["sections"][number] {
  const last = record.checkpoints.at(-1);
  const pairs: Pair[] = [
    [t("record.paper.entries"), String(record.chain.length)],
    [t("record.paper.head"), inLines(record.chain.head ?? "")],
    ...(last
      ? [
          [t("record.paper.checkpoint"), `${last.number}, ${moment(last.at)}`] as Pair,
          [t("record.paper.root"), inLines(last.root)] as Pair,
          [t("record.paper.signature"), inLines(last.signature)] as Pair,
        ]
      : []),
    [t("record.paper.key"), record.signature.key],
  ];
  return {
    title: t("record.paper.proof"),
    blocks: [
      { is: "text", text: t("record.paper.how") },
      { is: "pairs", pairs },
      {
        is: "code",
        text: "npm run verify -- FILE --checkpoint CHECKPOINT --key KEY\npython3 bin/verify.py FILE --checkpoint CHECKPOINT --key KEY\nnpm run recount -- FILE",
      },
    ],
  };
}
