import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Diff } from "@/app/ui/diff";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Card, Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { loadRevisions } from "@/lib/dossier/loaders";
import { revisionSymbol } from "@/lib/rules/numbering";
import { contentOf, readersSay } from "../content/say";
import { type Change, changesBetween } from "./changes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("item.compare");
  return { title: t("title") };
}

/** What changed between two submitted texts, field by field. */
export default async function ComparePage({ params, searchParams }: PageProps<"/c/[committee]/items/[id]/compare">) {
  const { committee: slug, id } = await params;
  const { row, revisions, projects, cited } = await loadRevisions(slug, id);
  const { item } = row;
  const asked = await searchParams;
  const from = revisions.find(({ number }) => number === Number(asked.from)) ?? revisions.at(-2);
  const to = revisions.find(({ number }) => number === Number(asked.to)) ?? revisions.at(-1);
  if (!from || !to) notFound();

  const [t, say] = await Promise.all([getTranslations("item.compare"), readersSay(item.kind, projects, { cited })]);
  const sections = changesBetween(item.kind, contentOf(item.kind, from.data), contentOf(item.kind, to.data), say);
  const options = revisions.map(({ number, corrigendum }) => ({
    value: String(number),
    label: revisionSymbol(item.symbol ?? "", number, corrigendum ?? 0),
  }));
  return (
    <Page
      crumbs={[
        { label: t("items"), href: paths.items(slug) },
        { label: item.symbol ?? item.title, href: paths.item(slug, id) },
      ]}
      title={t("title")}
      lead={<bdi>{item.title}</bdi>}
    >
      <form className="no-print flex flex-wrap items-end gap-3">
        <Select name="from" label={t("from")} options={options} defaultValue={String(from.number)} />
        <Select name="to" label={t("to")} options={options} defaultValue={String(to.number)} />
        <button type="submit" className="button" data-variant="secondary">
          {t("show")}
        </button>
      </form>
      {sections.length === 0 ? (
        <Card flush>
          <EmptyState title={t("same")} />
        </Card>
      ) : (
        sections.map(({ section, changes }) => (
          <Section key={section} card title={say.section(section)}>
            <dl className="grid gap-5">
              {changes.map((change, index) => (
                <ChangedValue key={index} change={change} />
              ))}
            </dl>
          </Section>
        ))
      )}
    </Page>
  );
}

/** One value that is not what it was, or a row that came, went or changed. */
async function ChangedValue({ change: { label, row, before, after } }: { change: Change }) {
  const t = await getTranslations("item.compare");
  const state = before === "" ? "added" : after === "" ? "removed" : undefined;
  return (
    <div>
      <dt className="text-sm text-quiet">
        {label}
        {row && <bdi className="block font-semibold text-ink">{row}</bdi>}
        {state && <span className="block">{t(state)}</span>}
      </dt>
      <dd className="mt-1">
        <Diff before={before} after={after} />
      </dd>
    </div>
  );
}
