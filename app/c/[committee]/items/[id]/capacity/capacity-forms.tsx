import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { DateInput } from "@/app/ui/date-input";
import { Fold } from "@/app/ui/fold";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import {
  closeRequest,
  declineRequest,
  matchRequest,
  recordDelivery,
  reopenRequest,
  scheduleTraining,
  withdrawRequest,
} from "@/lib/capacity/actions";
import type { CapacityLife } from "@/lib/capacity/loaders";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import { isOver, mayCarry } from "@/lib/rules/capacity";
import { evaluationOf, LEVELS } from "@/lib/rules/kirkpatrick";
import type { CapacityAct } from "@/lib/rules/words";
import { EvaluationForms } from "./evaluation-forms";
import { Send } from "./send";

type Props = { life: CapacityLife; dossier: Dossier };

/** What the reader may do about an adopted request now, the step it waits for first and open. */
export async function CapacityForms({ life: { capacity, owed, openedOn, today }, dossier }: Props) {
  const [t, day, format] = await Promise.all([getTranslations("capacity"), readersDay(), readersFormat()]);
  const { state, startsOn, endsOn, hours, provider, place, women, men, evaluations } = capacity;
  const may = (act: CapacityAct) => dossier.acts[act].ok && mayCarry(capacity, act).ok;
  const hidden = { itemId: dossier.row.item.id };
  const form = { hidden, clears: true };
  const [first, last] = [startsOn ?? "", endsOn ?? ""];
  const lacking = LEVELS.filter((level) => !evaluationOf(evaluations, level)).map((level) => t(`levels.${level}`));
  const days = (
    <div className="flex flex-wrap items-end gap-5">
      <DateInput
        name="startsOn"
        label={t("startsOn")}
        help={t("startsOnHelp", { day: day(openedOn) })}
        required
        defaultValue={first}
      />
      <DateInput name="endsOn" label={t("endsOn")} required defaultValue={last} />
    </div>
  );
  const duration = (
    <TextInput
      name="hours"
      label={t("hours")}
      required
      inputMode="numeric"
      className="max-w-32"
      defaultValue={hours ?? ""}
    />
  );
  return (
    <div className="no-print grid gap-3 empty:hidden">
      {may("matchRequest") && (
        <Fold title={t(provider ? "rematch" : "match")} open={owed?.act === "matchRequest"}>
          <ActionForm action={matchRequest} {...form} label={t("match")}>
            <TextInput name="provider" label={t("provider")} required maxLength={300} />
            <TextArea name="note" label={t("matchNote")} rows={2} max={4000} />
            <Send>{t("match")}</Send>
          </ActionForm>
        </Fold>
      )}
      {may("scheduleTraining") && (
        <Fold title={t(startsOn ? "reschedule" : "schedule")} open={owed?.act === "scheduleTraining"}>
          <ActionForm action={scheduleTraining} hidden={hidden} label={t("schedule")}>
            {days}
            <TextInput
              name="place"
              label={t("place")}
              help={t("placeHelp")}
              required
              maxLength={300}
              defaultValue={place ?? ""}
            />
            {duration}
            <TextArea name="note" label={t("note")} rows={2} max={4000} />
            <Send>{t("schedule")}</Send>
          </ActionForm>
        </Fold>
      )}
      {may("recordDelivery") && (
        <Fold title={t(women === null ? "deliver" : "correctDelivery")} open={owed?.act === "recordDelivery"}>
          <ActionForm action={recordDelivery} hidden={hidden} label={t("deliver")}>
            {days}
            {duration}
            <div className="flex flex-wrap gap-5">
              <TextInput name="women" label={t("women")} required inputMode="numeric" defaultValue={women ?? ""} />
              <TextInput name="men" label={t("men")} required inputMode="numeric" defaultValue={men ?? ""} />
            </div>
            <TextArea name="note" label={t("deliveryNote")} required rows={3} max={4000} />
            <Send>{t("deliver")}</Send>
          </ActionForm>
        </Fold>
      )}
      {may("recordEvaluation") && (
        <EvaluationForms
          capacity={capacity}
          today={today}
          itemId={hidden.itemId}
          {...(owed?.level && { next: owed.level })}
        />
      )}
      {may("closeRequest") && (
        <Fold title={t("close")} open={owed?.act === "closeRequest"}>
          <ActionForm action={closeRequest} {...form} label={t("close")}>
            <TextArea
              name="note"
              label={t("closeNote")}
              required
              rows={2}
              max={4000}
              {...(lacking.length > 0 && { help: t("closeLacks", { levels: format.list(lacking) }) })}
            />
            <Send>{t("close")}</Send>
          </ActionForm>
        </Fold>
      )}
      {may("declineRequest") && (
        <Because action={declineRequest} title={t("decline")} label={t("reason")} hidden={hidden} />
      )}
      {may("withdrawRequest") && (
        <Because action={withdrawRequest} title={t("withdraw")} label={t("reason")} hidden={hidden} />
      )}
      {isOver(state) && may("reopenRequest") && (
        <Because action={reopenRequest} title={t("reopen")} label={t("reason")} hidden={hidden} />
      )}
    </div>
  );
}

type BecauseProps = { action: typeof declineRequest; title: string; label: string; hidden: { itemId: string } };

/** An act that needs nothing but its reason. */
const Because = ({ action, title, label, hidden }: BecauseProps) => (
  <Fold title={title}>
    <ActionForm action={action} hidden={hidden} clears label={title}>
      <TextArea name="reason" label={label} required rows={2} max={4000} />
      <Send>{title}</Send>
    </ActionForm>
  </Fold>
);
