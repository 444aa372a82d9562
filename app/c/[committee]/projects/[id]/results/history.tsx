import { getTranslations } from "next-intl/server";
import { Still } from "@/app/ui/still";
import { Timeline } from "@/app/ui/timeline";
import { readersFormat } from "@/lib/languages/reader";
import { deedsInWords } from "./deeds";

type Entry = { id: number; at: string; act: string; data: Record<string, unknown>; by: string | null };

/** What was done in a framework, newest first, with what was said. */
export async function History({ entries }: { entries: readonly Entry[] }) {
  const [t, format, inWords] = await Promise.all([getTranslations("results"), readersFormat(), deedsInWords()]);
  if (entries.length === 0) return <p className="text-sm text-quiet">{t("noHistory")}</p>;
  return (
    <Still>
      <Timeline
        events={entries.map(({ id, at, act, data, by }) => ({
          id: String(id),
          what: inWords(act, by ?? "", data),
          when: format.moment(new Date(at)),
          time: at,
          note: typeof data.reason === "string" ? data.reason : "",
        }))}
      />
    </Still>
  );
}
