import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { OUTCOME_LOOKS } from "@/app/status-looks";
import { type Cell, type Column, Table } from "@/app/ui/table";
import { formatFor } from "@/lib/languages/format";
import type { Locale } from "@/lib/languages/locales";
import { nameIn } from "@/lib/languages/named";
import type { RegisterLine } from "@/lib/register/store";

type Props = { lines: RegisterLine[]; lang: Locale | undefined; several: boolean };

/** Published decisions as rows. Days are those of the committee that decided. */
export async function RegisterTable({ lines, lang, several }: Props) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const columns: Column[] = [
    { label: t("register.columns.decision"), lead: true },
    { label: t("register.columns.number") },
    { label: t("register.columns.outcome") },
    ...(several ? [{ label: t("register.committee") }] : []),
    { label: t("register.columns.decided") },
  ];
  return (
    <Table
      caption={t("register.title")}
      columns={columns}
      rows={lines.map((line) => ({ id: line.id, cells: cellsOf(line) }))}
    />
  );

  function cellsOf({ committee, address, title, document, kind, symbol, outcome, decidedAt }: RegisterLine): Cell[] {
    return [
      {
        text: title,
        href: paths.publicDecision(committee.slug, address, { lang }),
        note: `${document} · ${t(`kinds.${kind}.name`)}`,
      },
      symbol,
      { text: t(`outcomes.${outcome}`), ...OUTCOME_LOOKS[outcome] },
      ...(several ? [nameIn(locale, committee.name)] : []),
      { text: formatFor(locale, committee.timezone).day(new Date(decidedAt)), time: decidedAt },
    ];
  }
}
