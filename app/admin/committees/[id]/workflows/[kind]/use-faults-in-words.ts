"use client";
import { useTranslations } from "next-intl";
import { useFaults } from "@/app/ui/form-scope";
import { inWords, type Say } from "@/lib/languages/in-words";
import type { Fault } from "@/lib/rules/fault";
import type { WorkflowFaults } from "@/lib/rules/workflow-file";

/** What is wrong with a workflow, in the reader's words: found while typing, the same as the server would say. */
export function useFaultsInWords({ forms, route }: WorkflowFaults) {
  const t = useTranslations() as unknown as Say;
  // Not every browser knows how every language writes a list.
  const list = (words: string[]): string =>
    words.length > 1
      ? t("workflows.or", { others: words.slice(0, -1).join(", "), last: words.at(-1) ?? "" })
      : words.join();
  const manner = { list: { format: list } };
  const answered = useFaults();
  const malformed = ({ path, reason, params = {} }: Fault) =>
    t("complaints.malformed", { ...inWords(t, manner, params), path, fault: reason });
  const sentences = route.map(({ fault, rows, params }) => ({
    rows,
    text: t(`complaints.route.${fault}`, inWords(t, manner, params)),
  }));
  return {
    /** Of the rule or a file, each with its path. */
    malformed,
    /** Of the whole route, first those that no row has. */
    ofRoute: sentences,
    /** Of one row: what is not chosen yet, and what makes no sense. */
    ofRow: (row: number): string[] => {
      const own = sentences.filter(({ rows }) => rows[0] === row).map(({ text }) => text);
      const unchosen = forms.some(({ path }) => path.startsWith(`route[${row}].`)) ? [t("workflows.unchosen")] : [];
      const said = Object.entries(answered).flatMap(([path, sentence]) =>
        path === `route.${row}` || path.startsWith(`route.${row}.`) ? [sentence] : [],
      );
      return [...new Set([...unchosen, ...own, ...(unchosen.length + own.length > 0 ? said : [])])];
    },
  };
}
