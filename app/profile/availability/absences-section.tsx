import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Combobox } from "@/app/ui/combobox";
import { DateInput } from "@/app/ui/date-input";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { declareAbsence, withdrawAbsence } from "@/lib/absences/actions";
import { loadAbsences } from "@/lib/absences/loaders";
import { readersDay } from "@/lib/languages/reader";
import type { Member } from "@/lib/session/current";

/** Out of office: what is declared, and another one. */
export async function AbsencesSection({ member }: { member: Member }) {
  const [t, day, { absences, colleagues }] = [
    await getTranslations("absences"),
    await readersDay(),
    await loadAbsences(member),
  ];
  const days = ({ from, until }: { from: string; until: string }) => t("days", { from: day(from), until: day(until) });
  return (
    <Section title={t("title")} lead={t("lead")} card>
      {absences.length > 0 ? (
        <ul className="mb-5 grid gap-3">
          {absences.map((absence) => (
            <li
              key={absence.id}
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line pb-3"
            >
              <div className="grid min-w-0 gap-0.5">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {days(absence)}
                  {absence.running && (
                    <StatusBadge tone="warning" shape="clock">
                      {t("running")}
                    </StatusBadge>
                  )}
                </p>
                <p className="text-sm text-quiet" dir="auto">
                  {[absence.note, absence.alternate && t("askInstead", { name: absence.alternate })]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <ActionForm action={withdrawAbsence} hidden={{ absenceId: absence.id }}>
                <SubmitButton
                  variant="quiet"
                  size="small"
                  aria-label={t("withdrawNamed", { from: day(absence.from), until: day(absence.until) })}
                >
                  {t("withdraw")}
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mb-5 text-sm text-quiet">{t("none")}</p>
      )}
      <ActionForm action={declareAbsence} label={t("declare")} clears>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <DateInput name="from" label={t("from")} required />
          <DateInput name="until" label={t("until")} required />
        </div>
        <TextInput name="note" label={t("note")} help={t("noteHelp")} maxLength={300} />
        <Combobox
          name="alternateId"
          label={t("alternate")}
          help={t("alternateHelp")}
          empty={t("nobody")}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton className="justify-self-start">{t("declare")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
