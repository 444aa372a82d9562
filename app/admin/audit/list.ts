import { getTranslations } from "next-intl/server";
import { entryWords } from "@/app/admin/entry-words";
import type { List } from "@/app/list-answer";
import { loadAllAudit } from "@/lib/audit/loaders";

const COLUMNS = ["at", "actor", "entry", "notes"] as const;

/** The administration's record, newest first, each entry as the sentence its page shows. */
export async function auditList(query: Record<string, string>): Promise<List> {
  const read = await loadAllAudit(query);
  const [t, entries, wordsOf] = await Promise.all([
    getTranslations("admin.audit"),
    getTranslations("admin.entries"),
    entryWords(),
  ]);
  const plain = { by: String, whom: String, where: String };
  return { name: t("fileName"), heads: COLUMNS.map((column) => t(`columns.${column}`)), pages: pages() };

  async function* pages() {
    for await (const events of read)
      yield events.map((event) => {
        const { key, values, notes } = wordsOf(event);
        const said = key ? entries.markup(key, { ...values, ...plain }) : event.act;
        return [event.at, values.actor, said, notes.join("\n")];
      });
  }
}
