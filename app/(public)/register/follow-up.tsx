import { getTranslations } from "next-intl/server";
import { Evaluations } from "@/app/evaluations";
import { DescriptionList, type Entry } from "@/app/ui/description-list";
import { Card } from "@/app/ui/section";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { PublicFollowUp } from "@/lib/register/store";
import { bySexWithheld, countWithheld, FEWEST } from "@/lib/rules/kirkpatrick";

/** What became of a public decision, in figures; counts of a few people are withheld. */
export async function FollowUp({ of }: { of: PublicFollowUp }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const { recommendations, capacity } = of;
  const number = (term: string, count: number): Entry => ({ term, value: format.number(count) });
  if (!recommendations && !capacity) return null;
  return (
    <Card>
      <h2 className="mb-4 text-lg font-semibold">{t("register.followUp.title")}</h2>
      {recommendations && (
        <DescriptionList
          entries={[
            number(t("followUp.toRecommendations"), recommendations.count),
            ...(["accepted", "partly", "rejected"] as const).map((response) =>
              number(t(`followUp.responses.${response}`), recommendations[response]),
            ),
            number(t("followUp.responses.none"), recommendations.unanswered),
            ...(["underway", "implemented"] as const).map((state) =>
              number(t(`followUp.implementations.${state}`), recommendations[state]),
            ),
            number(t("followUp.standings.closed"), recommendations.closed),
            number(t("followUp.standings.overdue"), recommendations.overdue),
          ]}
        />
      )}
      {capacity && (
        <div className="grid gap-5">
          <DescriptionList entries={await trainingOf(capacity)} />
          {capacity.evaluations.length > 0 && <Evaluations evaluations={capacity.evaluations} />}
        </div>
      )}
    </Card>
  );
}

async function trainingOf(capacity: NonNullable<PublicFollowUp["capacity"]>): Promise<Entry[]> {
  const [t, day, format] = await Promise.all([getTranslations("capacity"), readersDay(), readersFormat()]);
  const { state, startsOn, endsOn, hours, women, men } = capacity;
  const withheld = t("withheld", { fewest: String(FEWEST) });
  const entries: Entry[] = [{ term: t("list.state"), value: t(`states.${state}`) }];
  if (startsOn && endsOn) entries.push({ term: t("days"), value: `${day(startsOn)} – ${day(endsOn)}` });
  if (hours !== null) entries.push({ term: t("hours"), value: format.number(hours) });
  if (women === null || men === null) return entries;
  const count = women + men;
  const told = countWithheld(count)
    ? withheld
    : bySexWithheld(women, men)
      ? t("participantsInAll", { count, fewest: String(FEWEST) })
      : t("participantsOf", { count, women, men });
  return [...entries, { term: t("participants"), value: told }];
}
