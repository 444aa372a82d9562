import { getTranslations } from "next-intl/server";
import { Combobox } from "@/app/ui/combobox";
import { type Act, tableOf } from "@/lib/explanations/schema";

/** What may be asked about, table by table of the rulebook. */
export async function ActField({ acts, chosen }: { acts: readonly Act[]; chosen?: Act | undefined }) {
  const t = await getTranslations();
  return (
    <Combobox
      name="act"
      label={t("explain.act")}
      empty={t("explain.chooseAct")}
      {...(chosen && { defaultValue: chosen })}
      options={acts.map((act) => ({ value: act, label: t(`acts.${act}`), group: t(`explain.tables.${tableOf(act)}`) }))}
    />
  );
}
