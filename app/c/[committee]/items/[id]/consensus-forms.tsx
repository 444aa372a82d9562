import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Button } from "@/app/ui/button";
import { Dialog } from "@/app/ui/dialog";
import { RadioCards } from "@/app/ui/radio-cards";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { announceConsensus, answerConsensus } from "@/lib/consensus/actions";
import { CONSENSUS_ANSWERS } from "@/lib/consensus/schema";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import type { BallotPaper } from "@/lib/papers/store";
import { seatOf } from "@/lib/rules/hats";
import { no } from "@/lib/rules/verdict";
import { AnnouncementFields } from "./announcement-fields";

type Props = { dossier: Dossier; ballot: BallotPaper };

/** The delegation's word, and the chair's. */
export async function ConsensusForms(props: Props & { objectors: string[] }) {
  return (
    <>
      <AnswerForm {...props} />
      <AnnounceForm {...props} />
    </>
  );
}

async function AnswerForm({ dossier, ballot }: Props) {
  const t = await getTranslations("item.consensus");
  const { actor, committee } = dossier.frame;
  const mine = seatOf(actor, committee.id)?.delegationId;
  const allowed = dossier.acts.answerConsensus;
  const refusal = allowed.ok ? (ballot.seats.some(({ id }) => id === mine) ? undefined : no("noSeat")) : allowed;
  if (refusal) return <Button because={await sayRefusal(refusal)}>{t("answer")}</Button>;
  const said = ballot.votes.find(({ live, delegationId }) => live && delegationId === mine);
  return (
    <ActionForm
      action={answerConsensus}
      hidden={{ itemId: dossier.row.item.id, ballotId: ballot.id }}
      label={t("answer")}
      className="no-print grid gap-4 border-t border-line pt-5"
    >
      <RadioCards
        name="answer"
        label={t("answerLabel")}
        help={t("answerHelp")}
        required
        columns={2}
        defaultValue={said?.choice ?? undefined}
        options={CONSENSUS_ANSWERS.map((answer) => ({
          value: answer,
          label: t(`answers.${answer}`),
          help: t(`means.${answer}`),
        }))}
      />
      <TextArea name="text" label={t("text")} help={t("textHelp")} max={10_000} rows={3} />
      <div>
        <SubmitButton>{t("answer")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Ready is not decided: the chair says so, and then it is. */
async function AnnounceForm({ dossier, ballot, objectors }: Props & { objectors: string[] }) {
  const [t, format] = await Promise.all([getTranslations("item.consensus"), readersFormat()]);
  const allowed = dossier.acts.announceConsensus;
  if (!allowed.ok && allowed.reason !== "ownItem") return null;
  const because = allowed.ok
    ? objectors.length > 0
      ? t("blocked", { names: format.list(objectors) })
      : undefined
    : await sayRefusal(allowed);
  return (
    <div className="no-print">
      <Dialog variant="primary" trigger={t("announce")} title={t("announce")} because={because}>
        <ActionForm action={announceConsensus} hidden={{ itemId: dossier.row.item.id, ballotId: ballot.id }}>
          <p className="text-sm">{t("announceMeans")}</p>
          <AnnouncementFields dossier={dossier} />
          <div>
            <SubmitButton>{t("announce")}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </div>
  );
}
