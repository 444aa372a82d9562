import { getTranslations } from "next-intl/server";
import { DescriptionList } from "@/app/ui/description-list";
import { readersDay } from "@/lib/languages/reader";
import { loadProcedures } from "@/lib/procedures/loaders";

/** The ways in which this committee's delegations decide, and by what settings. */
export async function Procedures({ committeeId }: { committeeId: string }) {
  const [t, day, settings] = await Promise.all([getTranslations(), readersDay(), loadProcedures(committeeId)]);
  const { silenceHours: hours, restDaysCount, holidays, writtenToDeadline, tacitAcceptance } = settings;
  const more: Partial<Record<(typeof settings.procedures)[number], string[]>> = {
    written: [
      t(writtenToDeadline ? "rulebook.written.toDeadline" : "rulebook.written.untilAll"),
      t(tacitAcceptance ? "item.written.tacit" : "item.written.absent"),
    ],
    silence: [
      t("rulebook.silence.minimum", { hours }),
      t(restDaysCount ? "rulebook.silence.everyDay" : "rulebook.silence.workingDays"),
      ...(!restDaysCount && holidays.length > 0
        ? [t("rulebook.silence.holidays", { days: holidays.map(day).join(", ") })]
        : []),
      t("rulebook.silence.breaks"),
      t("rulebook.silence.announced"),
    ],
    consensus: [t("rulebook.consensus.announced")],
  };
  return (
    <DescriptionList
      entries={settings.procedures.map((procedure) => ({
        term: t(`procedures.${procedure}.name`),
        value: [t(`procedures.${procedure}.means`), ...(more[procedure] ?? [])].join(" "),
      }))}
    />
  );
}
