import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/app/ui/checkbox";
import { DateInput } from "@/app/ui/date-input";
import { RadioCards } from "@/app/ui/radio-cards";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import type { Dossier } from "@/lib/dossier/loaders";
import { clockText } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import { needsReason, type Step } from "@/lib/rules/route";
import { loadEarliestExpiry } from "@/lib/silence/loaders";

type Props = { dossier: Dossier; step: Step };

/** What must be said with a step. */
export async function StepFields({ dossier, step }: Props) {
  const { action } = step;
  const t = await getTranslations("item");
  const { ballotDays } = dossier.frame.committee;
  return (
    <>
      {needsReason(step) && (
        <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} required max={10_000} rows={4} />
      )}
      {action === "resubmit" && <TextArea name="note" label={t("note")} help={t("noteHelp")} max={2000} rows={3} />}
      {action === "openBallot" && <Procedures dossier={dossier} />}
      {(action === "openBallot" || action === "openConsensus") && (
        <TextInput
          name="days"
          type="number"
          min={1}
          max={90}
          label={t(action === "openBallot" ? "days" : "consensusDays")}
          help={t(action === "openBallot" ? "daysHelp" : "consensusDaysHelp")}
          defaultValue={ballotDays}
        />
      )}
      {action === "openBallot" && <Secrecies dossier={dossier} />}
      {action === "defer" && (
        <>
          <TextInput name="meeting" label={t("meeting")} help={t("meetingHelp")} max={200} />
          <DateInput name="meetsOn" label={t("meetsOn")} help={t("meetsOnHelp")} />
        </>
      )}
      {action === "placeUnderSilence" && <Expiry dossier={dossier} />}
    </>
  );
}

/** In the meeting or in writing, as the committee allows. */
async function Procedures({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations();
  const { procedures, tacitAcceptance } = dossier.frame.committee;
  const offered = (["vote", "written"] as const).filter((procedure) => procedures.includes(procedure));
  if (offered.length === 0) return null;
  return (
    <RadioCards
      name="procedure"
      label={t("item.procedure")}
      required
      defaultValue={offered[0]}
      options={offered.map((procedure) => ({
        value: procedure,
        label: t(`procedures.${procedure}.name`),
        help: [
          t(`procedures.${procedure}.means`),
          procedure === "written" && t(tacitAcceptance ? "item.written.tacit" : "item.written.absent"),
        ]
          .filter(Boolean)
          .join(" "),
      }))}
    />
  );
}

/** Who sees positions and when, as far as the committee leaves it open. */
async function Secrecies({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations("item");
  const { secrecies } = dossier.frame.committee.ballotTerms;
  return (
    <RadioCards
      name="secrecy"
      label={t("secrecy")}
      required
      defaultValue={secrecies[0]}
      options={secrecies.map((value) => ({
        value,
        label: t(`secrecies.${value}`),
        help: t(`ballot.secrecies.${value}`),
      }))}
    />
  );
}

async function Expiry({ dossier }: { dossier: Dossier }) {
  const { id, timezone } = dossier.frame.committee;
  const [t, format, earliest] = await Promise.all([getTranslations("item"), readersFormat(), loadEarliestExpiry(id)]);
  // A full hour after the earliest, so that reading this takes nothing from the delegations.
  const proposed = new Date(Math.ceil(earliest.getTime() / HOUR_MS + 1) * HOUR_MS);
  return (
    <>
      <TextInput
        name="expiresAt"
        type="datetime-local"
        label={t("expiry")}
        help={t("expiryHelp", { zone: timezone, earliest: format.moment(earliest) })}
        required
        defaultValue={clockText(proposed, timezone)}
      />
      <Checkbox name="nobodyObjects" label={t("nobodyObjects")} help={t("nobodyObjectsHelp")} required />
    </>
  );
}

const HOUR_MS = 3_600_000;
