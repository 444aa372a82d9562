import { getTranslations } from "next-intl/server";
import { readersFormat } from "@/lib/languages/reader";
import { audienceOf } from "@/lib/rules/access";

/** Who may read an item: one sentence for each row of the audience. */
export async function Audience() {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  return (
    <ul className="grid max-w-prose list-disc gap-2 ps-5 marker:text-quiet">
      {audienceOf().map((row, index) => {
        const statuses = (row.while ?? row.notWhile ?? []).map((status) => t(`statuses.${status}`)).join(", ");
        const limits = [
          row.while && t("rulebook.onlyWhile", { statuses }),
          row.notWhile && t("rulebook.notWhile", { statuses }),
          row.confidentiality &&
            t("rulebook.ifOpen", {
              levels: row.confidentiality.map((level) => t(`confidentialities.${level}`)).join(", "),
            }),
        ].filter(Boolean);
        return (
          <li key={index}>
            {format.list(row.hats.map((hat) => t(`hats.${hat}`)))}
            {limits.length > 0 && <span className="block text-sm text-quiet">{limits.join("; ")}</span>}
          </li>
        );
      })}
    </ul>
  );
}
