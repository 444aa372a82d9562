import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { RecordChecks } from "@/app/record-checks";
import { RecordEntries } from "@/app/record-entries";
import { RecordLine } from "@/app/record-line";
import { RecordOffline } from "@/app/record-offline";
import { ButtonLink } from "@/app/ui/button-link";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { loadDossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { loadVerified } from "@/lib/record/loaders";
import { isOpen } from "@/lib/rules/chain";
import { happening, type Say } from "../history";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("record");
  return { title: t("title") };
}

/** The record of an item, checked as it is shown, with the files that let anybody check it elsewhere. */
export default async function VerifyPage({ params }: PageProps<"/c/[committee]/items/[id]/verify">) {
  const { committee: slug, id } = await params;
  const [dossier, { record, found }] = await Promise.all([loadDossier(slug, id), loadVerified(slug, id)]);
  const [t, say, format, locale] = await Promise.all([
    getTranslations("record"),
    getTranslations() as unknown as Promise<Say>,
    readersFormat(),
    getLocale(),
  ]);
  const { papers, row } = dossier;
  const told = new Map(papers.events.map((event) => [event.seq, happening(event, say, format, locale).what]));
  const rows = record.entries.map((entry) => ({
    id: String(entry.seq),
    cells: [
      entry.seq,
      told.get(entry.seq) ?? (isOpen(entry) ? entry.act : t("withheld")),
      isOpen(entry) ? { text: format.moment(new Date(entry.at)), time: entry.at } : null,
      entry.hash.slice(0, 16),
    ],
  }));
  return (
    <Page
      crumbs={[
        { label: say("lists.items"), href: paths.items(slug) },
        { label: row.item.symbol ?? row.item.title, href: paths.item(slug, id) },
      ]}
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <ButtonLink href={paths.recordPdf(slug, id)} download>
            {t("pdf")}
          </ButtonLink>
          <ButtonLink href={paths.recordDocx(slug, id)} download>
            {t("docx")}
          </ButtonLink>
          <ButtonLink variant="primary" href={paths.record(slug, id)} download>
            {t("download")}
          </ButtonLink>
        </>
      }
    >
      <Section card title={t("checked", { when: format.moment(new Date(record.exportedAt)) })}>
        <RecordChecks record={record} found={found} />
        <div className="mt-4">{papers.record && <RecordLine standing={papers.record} />}</div>
      </Section>
      <RecordEntries rows={rows} />
      <RecordOffline recount />
    </Page>
  );
}
