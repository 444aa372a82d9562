import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { DescriptionList } from "@/app/ui/description-list";
import { EmptyState } from "@/app/ui/empty-state";
import { Page } from "@/app/ui/page-frame";
import { Pager } from "@/app/ui/pager";
import { Card, Section } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { loadCheckpoints } from "@/lib/checkpoints/loaders";
import { readersFormat } from "@/lib/languages/reader";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checkpoints");
  const feed = [{ url: paths.checkpointFeed(), title: t("title") }];
  return { title: t("title"), alternates: { types: { "application/atom+xml": feed } } };
}

/** What was published of how the records stood, and the keys it was signed with. For everybody to keep. */
export default async function CheckpointsPage({ searchParams }: PageProps<"/checkpoints">) {
  const before = Number((await searchParams).before) || undefined;
  const [{ rows, older, keys }, t, format] = await Promise.all([
    loadCheckpoints(before),
    getTranslations("checkpoints"),
    readersFormat(),
  ]);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <a href={paths.checkpointFeed()} type="application/atom+xml" className="button" data-variant="secondary">
            {t("feed")}
          </a>
          {keys.length > 0 && (
            <ButtonLink href={paths.signingKey} download>
              {t("saveKey")}
            </ButtonLink>
          )}
        </>
      }
    >
      {rows.length === 0 ? (
        <Card flush>
          <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>
        </Card>
      ) : (
        <Card flush>
          <Table
            caption={t("title")}
            columns={[
              { label: t("number"), lead: true },
              { label: t("when") },
              { label: t("records"), align: "end" },
              { label: t("root") },
            ]}
            rows={rows.map(({ number, at, size, root }) => ({
              id: String(number),
              cells: [
                { text: t("save", { number: String(number) }), href: paths.checkpoint(number) },
                { text: format.moment(new Date(at)), time: at },
                format.number(size),
                root.slice(0, 32),
              ],
            }))}
          />
        </Card>
      )}
      <Pager newer={before ? paths.checkpoints() : undefined} older={older ? paths.checkpoints(older) : undefined} />
      {keys.length > 0 && (
        <Section card title={t("keys")} lead={t("keysLead")}>
          <DescriptionList
            entries={keys.toReversed().map(({ key, since, endorsedBy }, at) => ({
              term: t("since", { when: format.moment(new Date(since)) }),
              value: (
                <>
                  <code className="break-all">{key}</code>
                  {at < keys.length - 1 && (
                    <p className="text-sm text-quiet">{t(endorsedBy ? "vouched" : "unvouched")}</p>
                  )}
                </>
              ),
              wide: true,
            }))}
          />
        </Section>
      )}
    </Page>
  );
}
