import { getTranslations } from "next-intl/server";
import { Prose } from "@/app/ui/prose";
import { Section } from "@/app/ui/section";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { addendumSymbol } from "@/lib/rules/numbering";

/** What was added to the document after its adoption. */
export async function Addenda({ dossier }: { dossier: Dossier }) {
  const { papers, row } = dossier;
  if (papers.addenda.length === 0) return null;
  const [t, format] = await Promise.all([getTranslations("register"), readersFormat()]);
  return papers.addenda.map(({ number, title, body, name, issuedAt }) => (
    <Section
      key={number}
      card
      title={t("addendum", { symbol: addendumSymbol(row.item.symbol ?? "", number) })}
      lead={`${name}, ${format.date(new Date(issuedAt))}`}
    >
      <h3 className="mb-2 font-semibold" dir="auto">
        {title}
      </h3>
      <Prose text={body} />
    </Section>
  ));
}
