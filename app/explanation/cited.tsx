import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { type Act, tableOf } from "@/lib/explanations/schema";
import { readersFormat } from "@/lib/languages/reader";
import type { Explanation } from "@/lib/rules/explain";

type Props = { explanation: Explanation; act: Act; rulebook: string };

/** Where the rulebook has each table; routes stand at its beginning. */
const PLACES = {
  readItem: "#audience",
  item: "#item",
  step: "",
  committee: "#committee",
  administration: "#administration",
};

/** The rule that decides, as it stands in the rulebook. */
export async function Cited({ explanation: { rule }, act, rulebook }: Props) {
  const [t, format] = [await getTranslations(), await readersFormat()];
  const table = tableOf(act);
  const who = rule && format.list(("by" in rule ? rule.by : rule.hats).map((hat) => t(`hats.${hat}`)));
  const statuses = rule && "while" in rule && rule.while ? rule.while : rule && "from" in rule ? [rule.from] : [];
  return (
    <div className="mt-4 grid gap-1 border-t border-line pt-4 text-sm">
      <p className="font-semibold">{t("explain.rule")}</p>
      <p>
        {who
          ? t("explain.cited", { act: t(`acts.${act}`), who })
          : t(act === "readItem" ? "explain.citedRead" : "explain.noStep")}
      </p>
      {statuses.length > 0 && (
        <p className="text-quiet">
          {t("rulebook.onlyWhile", { statuses: statuses.map((status) => t(`statuses.${status}`)).join(", ") })}
        </p>
      )}
      <p>
        <a href={`${rulebook}${PLACES[act === "readItem" ? "readItem" : table]}` as Route} className="link">
          {t("explain.toRulebook")}
        </a>
      </p>
    </div>
  );
}
