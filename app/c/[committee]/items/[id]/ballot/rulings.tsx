import { getTranslations } from "next-intl/server";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import type { Dossier } from "@/lib/dossier/loaders";
import type { BallotPaper } from "@/lib/papers/store";
import { confirmOutcome, extendBallot, reopenBallot, resumeBallot, suspendBallot } from "@/lib/rulings/actions";
import { ActDialog } from "./act-dialog";

/** What the chair may rule on a ballot as it stands. Shown to whom it is open; others see it in the rulebook. */
export async function Rulings({ dossier, ballot }: { dossier: Dossier; ballot: BallotPaper }) {
  const t = await getTranslations("item.ballot");
  const { acts, row } = dossier;
  // Each of these is the chair's: where one is refused for who asks, all are.
  if (!acts.extendBallot.ok) return null;
  const hidden = { itemId: row.item.id, ballotId: ballot.id };
  const why = <TextArea name="reason" label={t("why")} help={t("whyHelp")} required max={2000} rows={3} />;
  const days = <TextInput name="days" type="number" min={1} max={90} label={t("moreDays")} required defaultValue={7} />;
  if (ballot.closedAt)
    return ballot.reopenUntil ? (
      <div className="no-print flex flex-wrap items-start gap-2">
        <ActDialog act="confirmOutcome" action={confirmOutcome} hidden={hidden} verdict={acts.confirmOutcome} />
        <ActDialog act="reopenBallot" action={reopenBallot} hidden={hidden} verdict={acts.reopenBallot}>
          {days}
          {why}
        </ActDialog>
      </div>
    ) : null;
  return (
    <div className="no-print flex flex-wrap items-start gap-2">
      {ballot.suspendedAt ? (
        <ActDialog act="resumeBallot" action={resumeBallot} hidden={hidden} verdict={acts.resumeBallot}>
          {why}
        </ActDialog>
      ) : (
        <>
          <ActDialog act="extendBallot" action={extendBallot} hidden={hidden} verdict={acts.extendBallot}>
            {days}
            {why}
          </ActDialog>
          <ActDialog act="suspendBallot" action={suspendBallot} hidden={hidden} verdict={acts.suspendBallot}>
            {why}
          </ActDialog>
        </>
      )}
    </div>
  );
}
