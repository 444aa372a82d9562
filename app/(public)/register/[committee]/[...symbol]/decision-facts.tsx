import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList, type Entry } from "@/app/ui/description-list";
import { Card } from "@/app/ui/section";
import { LANGUAGES } from "@/lib/kinds/places";
import { formatFor } from "@/lib/languages/format";
import { nameIn } from "@/lib/languages/named";
import type { RegisterEntry } from "@/lib/register/store";
import type { PublicationDocument } from "@/lib/rules/publication";
import { VotesTold } from "../../votes-told";

/** What one asks first about a decision. */
export async function DecisionFacts({ entry, document }: { entry: RegisterEntry; document: PublicationDocument }) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const format = formatFor(locale, entry.committee.timezone);
  const { decision, document: text } = document;
  const language = LANGUAGES.find((code) => code === text.language);
  const day = (iso: string) => <time dateTime={iso}>{format.date(new Date(iso))}</time>;
  const entries: (Entry | false | null | undefined)[] = [
    decision.symbol !== null && { term: t("register.columns.number"), value: decision.symbol },
    { term: t("register.columns.decided"), value: day(decision.decidedAt) },
    decision.announced && { term: t("register.announced"), value: day(decision.announced.at) },
    { term: t("register.procedure"), value: t(`procedures.${decision.procedure}.name`) },
    { term: t("register.document"), value: text.symbol },
    { term: t("register.committee"), value: nameIn(locale, entry.committee.name) },
    text.submittedBy && { term: t("register.submittedBy"), value: nameIn(locale, text.submittedBy.name) },
    entry.area && { term: t("lists.filters.area"), value: t(`areas.${entry.area}`) },
    language && { term: t("item.facts.language"), value: t(`words.languages.${language}`) },
    decision.votes.told !== "none" && { term: t("register.vote"), value: <VotesTold votes={decision.votes} /> },
    { term: t("register.published"), value: day(document.publishedAt) },
  ];
  return (
    <Card>
      <h2 className="sr-only">{t("register.facts")}</h2>
      <div className="text-sm *:grid *:gap-0">
        <DescriptionList
          entries={entries.filter((one): one is Entry => Boolean(one)).map((one) => ({ ...one, wide: true }))}
        />
      </div>
    </Card>
  );
}
