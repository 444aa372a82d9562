import { getTranslations } from "next-intl/server";
import { readersFormat } from "@/lib/languages/reader";

/** The reader's words and numbers, had once for all that is drawn. */
export async function readersSay() {
  const [t, saveAs, format] = await Promise.all([
    getTranslations("monitoring"),
    getTranslations("lists.export"),
    readersFormat(),
  ]);
  return { t, saveAs, format };
}
export type Say = Awaited<ReturnType<typeof readersSay>>;
