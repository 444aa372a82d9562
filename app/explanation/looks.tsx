import { getTranslations } from "next-intl/server";
import { Section } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { readersFormat } from "@/lib/languages/reader";
import type { Look } from "@/lib/rules/access";

/** Every row that lets somebody read an item, and why it does or does not here. */
export async function Looks({ looks }: { looks: readonly Look[] }) {
  const [t, format] = [await getTranslations(), await readersFormat()];
  const rows = looks.map(({ row, hat, fails }, index) => {
    const statuses = (row.while ?? row.notWhile ?? []).map((status) => t(`statuses.${status}`)).join(", ");
    const limits = [
      row.while && t("rulebook.onlyWhile", { statuses }),
      row.notWhile && t("rulebook.notWhile", { statuses }),
      row.confidentiality &&
        t("rulebook.ifOpen", {
          levels: row.confidentiality.map((level) => t(`confidentialities.${level}`)).join(", "),
        }),
    ].filter(Boolean);
    const fits = fails.length === 0;
    return {
      id: String(index),
      cells: [
        { text: format.list(row.hats.map((one) => t(`hats.${one}`))), note: limits.join("; ") },
        fits
          ? { text: t("explain.fits"), tone: "success" as const, shape: "check" as const }
          : { text: t("explain.fitsNot"), tone: "neutral" as const, shape: "minus" as const },
        fits && hat ? t(`hats.${hat}`) : format.list(fails.map((fail) => t(`explain.lacks.${fail}`))),
      ],
    };
  });
  return (
    <Section card flush title={t("rulebook.audience")} lead={t("rulebook.audienceLead")}>
      <Table
        caption={t("rulebook.audience")}
        columns={[
          { label: t("explain.row"), lead: true },
          { label: t("explain.fitsHere") },
          { label: t("explain.why") },
        ]}
        rows={rows}
      />
    </Section>
  );
}
