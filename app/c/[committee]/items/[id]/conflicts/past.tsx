import { getTranslations } from "next-intl/server";
import type { ConflictPaper } from "@/lib/conflicts/store";
import { readersFormat } from "@/lib/languages/reader";

/** Conflicts that were lifted, and suggestions that were set aside: who decided so, and why. */
export async function Past({ past }: { past: ConflictPaper[] }) {
  const [t, format] = await Promise.all([getTranslations("conflicts"), readersFormat()]);
  return (
    <details className="text-sm">
      <summary className="link w-fit">{t("past", { count: past.length })}</summary>
      <ul className="mt-2 grid gap-2">
        {past.map(({ id, name, type, liftedAt, liftedBy, liftReason }) => (
          <li key={id}>
            {t("pastOne", {
              person: name,
              type: t(`types.${type}`),
              name: liftedBy ?? "",
              when: liftedAt ? format.date(liftedAt) : "",
            })}{" "}
            <bdi>{liftReason}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
