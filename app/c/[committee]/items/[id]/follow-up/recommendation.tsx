import { getTranslations } from "next-intl/server";
import { DescriptionList } from "@/app/ui/description-list";
import { Prose } from "@/app/ui/prose";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { Timeline } from "@/app/ui/timeline";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { FollowedUp, loadItemFollowUp } from "@/lib/recommendations/loaders";
import { daysBetween } from "@/lib/rules/days";
import { followUpStanding, responseOf } from "@/lib/rules/follow-up";
import { RESPONSE_LOOKS, STANDING_LOOKS } from "../../../follow-up/follow-up-looks";
import { followUpActs } from "../../../follow-up/in-words";
import { FollowUpForms } from "./follow-up-forms";

type Loaded = Awaited<ReturnType<typeof loadItemFollowUp>>;
type Props = { recommendation: FollowedUp; dossier: Loaded["dossier"]; today: string };

/** One recommendation, to closure. */
export async function Recommendation({ recommendation, dossier, today }: Props) {
  const [t, day, format, act] = await Promise.all([
    getTranslations("followUp"),
    readersDay(),
    readersFormat(),
    followUpActs(),
  ]);
  const standing = followUpStanding(recommendation, today);
  const response = responseOf(recommendation, today);
  const late = standing === "overdue" ? daysBetween(recommendation.dueOn, today) : 0;
  const due = [day(recommendation.dueOn), late > 0 && t("daysLate", { days: late })].filter(Boolean).join(", ");
  return (
    <Section
      card
      title={t("nth", { number: String(recommendation.number) })}
      actions={<StatusBadge {...STANDING_LOOKS[standing]}>{t(`standings.${standing}`)}</StatusBadge>}
    >
      <div className="grid gap-5">
        <Prose text={recommendation.text} />
        <DescriptionList
          entries={[
            { term: t("addressee"), value: <bdi>{recommendation.addressee}</bdi> },
            { term: t("due"), value: due },
            {
              term: t("response"),
              value: <StatusBadge {...RESPONSE_LOOKS[response]}>{t(`responses.${response}`)}</StatusBadge>,
            },
            { term: t("implementation"), value: t(`implementations.${recommendation.implementation}`) },
          ]}
        />
        {recommendation.entries.length > 0 && (
          <Timeline
            events={recommendation.entries.map((entry) => ({
              id: String(entry.id),
              what: act(entry),
              when: format.moment(entry.at),
              time: entry.at.toISOString(),
              ...(entry.note && {
                note: (
                  <span dir="auto" className="whitespace-pre-line">
                    {entry.note}
                  </span>
                ),
              }),
            }))}
          />
        )}
        <FollowUpForms recommendation={recommendation} dossier={dossier} />
      </div>
    </Section>
  );
}
