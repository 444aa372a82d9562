import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Section } from "@/app/ui/section";
import { Table } from "@/app/ui/table";
import { readersDay } from "@/lib/languages/reader";
import type { Reviewed } from "@/lib/project-history/store";
import { type FollowUp, followUpStanding } from "@/lib/rules/follow-up";
import { STANDING_LOOKS } from "../../follow-up/follow-up-looks";

type Props = { slug: string; reviews: Reviewed[] };

/** What adopted reviews found, the latest first. */
export async function Found({ slug, reviews }: Props) {
  const [t, day] = await Promise.all([getTranslations("projects"), readersDay()]);
  const rows = reviews.flatMap(({ id, symbol, title, findings }) =>
    findings.map(({ statement, value, asOf }, at) => ({
      id: `${id} ${at}`,
      cells: [
        { text: statement, href: paths.item(slug, id), note: symbol ?? title },
        value,
        asOf ? { text: day(asOf), time: asOf } : null,
      ],
    })),
  );
  if (rows.length === 0) return null;
  const columns = [{ label: t("found.finding"), lead: true }, { label: t("found.value") }, { label: t("found.asOf") }];
  return (
    <Section id="found" card flush title={t("found.title")} lead={t("found.lead")}>
      <Table caption={t("found.title")} columns={columns} rows={rows} />
    </Section>
  );
}

/** What was recommended, to whom and by when; what is due first comes first. */
export async function Promised({ slug, reviews, today }: Props & { today: string }) {
  const [t, standings, day] = await Promise.all([
    getTranslations("projects"),
    getTranslations("followUp.standings"),
    readersDay(),
  ]);
  const rows = reviews
    .flatMap(({ id, symbol, title, recommendations }) =>
      recommendations.map((one, at) => ({ ...one, id: `${id} ${at}`, itemId: id, note: symbol ?? title })),
    )
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
    .map(({ id, itemId, note, text, addressee, ...come }) => ({
      id,
      cells: [
        { text, href: paths.itemFollowUp(slug, itemId), note },
        addressee,
        { text: day(come.dueOn), time: come.dueOn },
        stateOf(come),
      ],
    }));
  function stateOf(come: FollowUp) {
    const standing = followUpStanding(come, today);
    return { text: standings(standing), ...STANDING_LOOKS[standing] };
  }
  if (rows.length === 0) return null;
  const columns = [
    { label: t("promised.recommendation"), lead: true },
    { label: t("promised.addressee") },
    { label: t("promised.due") },
    { label: t("promised.state") },
  ];
  return (
    <Section id="promised" card flush title={t("promised.title")} lead={t("promised.lead")}>
      <Table caption={t("promised.title")} columns={columns} rows={rows} />
    </Section>
  );
}
