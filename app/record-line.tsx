import { getTranslations } from "next-intl/server";
import { readersFormat } from "@/lib/languages/reader";
import type { Standing } from "@/lib/record/store";
import { paths } from "./paths";

/** How far a record goes and what vouches for it, in one quiet line. */
export async function RecordLine({ standing: { length, head, checkpoint } }: { standing: Standing }) {
  const [t, format] = await Promise.all([getTranslations("record"), readersFormat()]);
  return (
    <p className="mb-4 text-xs text-quiet">
      {t("line", { count: length, hash: head.slice(0, 16) })}{" "}
      {checkpoint ? (
        <a href={paths.checkpoints()} className="link">
          {t(checkpoint.seq === length ? "covered" : "coveredTo", {
            number: String(checkpoint.number),
            seq: checkpoint.seq,
            when: format.moment(new Date(checkpoint.at)),
          })}
        </a>
      ) : (
        t("uncovered")
      )}
    </p>
  );
}
