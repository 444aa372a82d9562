import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Button } from "@/app/ui/button";
import { RadioCards } from "@/app/ui/radio-cards";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import type { Dossier } from "@/lib/dossier/loaders";
import { sayRefusal } from "@/lib/languages/refusal";
import type { BallotPaper } from "@/lib/papers/store";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import { seatOf } from "@/lib/rules/hats";
import { no } from "@/lib/rules/verdict";
import { CHOICES } from "@/lib/rules/words";
import { castBallot } from "@/lib/votes/actions";

/** The delegation's position; it may be changed until the ballot closes. */
export async function BallotForm({ dossier, ballot }: { dossier: Dossier; ballot: BallotPaper }) {
  const t = await getTranslations();
  const { actor, committee } = dossier.frame;
  const delegationId = seatOf(actor, committee.id)?.delegationId;
  const allowed = dossier.acts.castBallot;
  const seated = ballot.seats.some(({ id }) => id === delegationId);
  const refusal = allowed.ok ? (seated ? undefined : no("noSeat")) : allowed;
  if (refusal) return <Button because={await sayRefusal(refusal)}>{t("item.ballot.cast")}</Button>;
  const mine = ballot.votes.find((vote) => vote.live && vote.delegationId === delegationId);
  return (
    <ActionForm
      action={castBallot}
      hidden={{ itemId: dossier.row.item.id, ballotId: ballot.id }}
      label={t("item.ballot.cast")}
      className="no-print grid gap-4 border-t border-line pt-5"
    >
      <RadioCards
        name="choice"
        label={t(mine ? "item.ballot.changeLabel" : "item.ballot.castLabel")}
        help={t("item.ballot.untilClosed")}
        required
        columns={2}
        defaultValue={mine?.choice}
        options={CHOICES.filter((choice) => Object.hasOwn((ballot.rule as DecisionRule).choices, choice)).map(
          (choice) => ({
            value: choice,
            label: t(`choices.${choice}`),
            help: t(`item.ballot.means.${choice}`),
          }),
        )}
      />
      <TextArea
        name="reason"
        label={t("item.ballot.reason")}
        help={t("item.ballot.reasonHelp")}
        defaultValue={mine?.reason}
        max={10_000}
        rows={3}
      />
      <div>
        <SubmitButton>{t(mine ? "item.ballot.change" : "item.ballot.cast")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
