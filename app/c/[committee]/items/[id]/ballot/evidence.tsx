import { getTranslations } from "next-intl/server";
import { type Row, Table } from "@/app/ui/table";
import { clauseInWords } from "@/lib/languages/clause-in-words";
import type { Say } from "@/lib/languages/in-words";
import type { BallotPaper } from "@/lib/papers/store";
import { showMixed } from "@/lib/rules/fraction";
import { tally } from "@/lib/rules/tally";
import { namedClauses } from "@/lib/rules/walk";
import { isTold, pollOf } from "./poll";

/** What each clause of the rule asks, what it came to, and whether that is enough. */
export async function Evidence({ ballot }: { ballot: BallotPaper }) {
  if (!isTold(ballot) || ballot.ending) return null;
  const [t, say] = await Promise.all([getTranslations("item.ballot"), getTranslations() as unknown as Promise<Say>]);
  const clauses = new Map(namedClauses(ballot.rule).map(({ id, clause }) => [id, clause]));
  const rows = tally(pollOf(ballot)).clauses.map(({ id, left, right, holds }): Row => {
    const clause = clauses.get(id);
    const met = holds
      ? ({ text: t("met"), tone: "success", shape: "check" } as const)
      : ({ text: t("notMet"), tone: "neutral", shape: "minus" } as const);
    return { id, cells: [clause ? clauseInWords(say, clause) : id, showMixed(left), showMixed(right), met] };
  });
  const columns = [
    { label: t("clause"), lead: true },
    { label: t("left"), align: "end" as const },
    { label: t("right"), align: "end" as const },
    { label: t("holds") },
  ];
  return (
    <details className="text-sm">
      <summary className="text-quiet">{t("evidence")}</summary>
      <div className="-mx-3 mt-2">
        <Table caption={t("evidence")} columns={columns} rows={rows} />
      </div>
    </details>
  );
}
