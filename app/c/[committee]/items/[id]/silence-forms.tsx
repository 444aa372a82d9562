import { getNow, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Button } from "@/app/ui/button";
import { Dialog } from "@/app/ui/dialog";
import { RadioCards } from "@/app/ui/radio-cards";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { announceDecision } from "@/lib/announcements/actions";
import type { Dossier } from "@/lib/dossier/loaders";
import { clockText } from "@/lib/languages/format";
import { becauseOf, sayRefusal } from "@/lib/languages/refusal";
import type { BallotPaper } from "@/lib/papers/store";
import { seatOf } from "@/lib/rules/hats";
import type { SilenceState } from "@/lib/rules/silence";
import { no } from "@/lib/rules/verdict";
import { answerSilence, extendSilence, withdrawObjection } from "@/lib/silence/actions";
import { SILENCE_ANSWERS } from "@/lib/silence/schema";
import { AnnouncementFields } from "./announcement-fields";

type Props = { dossier: Dossier; ballot: BallotPaper; state: SilenceState };

/** What the reader may do about a silence procedure as it stands. */
export async function SilenceForms(props: Props) {
  const { dossier, ballot, state } = props;
  // Until the expiry, an objection to what is broken already is received as well.
  const inTime = (await getNow()).getTime() < Date.parse(ballot.closesAt);
  const { acts, row, frame } = dossier;
  const latest = dossier.papers.ballots.findLast(({ procedure }) => procedure === "silence")?.id === ballot.id;
  if (!latest) return null;
  const mine = seatOf(frame.actor, frame.committee.id)?.delegationId;
  const objected = ballot.votes.some(
    ({ delegationId, choice }) => delegationId === mine && choice && BREAKING.has(choice),
  );
  const withdrawn = ballot.interventions.some((one) => one.delegationId === mine && one.kind === "withdrawObjection");
  return (
    <>
      {state.is === "underSilence" && <AnswerForm {...props} answers={SILENCE_ANSWERS} />}
      {state.is === "broken" && inTime && acts.answerSilence.ok && !objected && <JoinForm {...props} />}
      {state.is === "broken" && objected && !withdrawn && acts.withdrawObjection.ok && <WithdrawForm {...props} />}
      {state.is === "underSilence" && <ExtendForm {...props} />}
      {row.item.status === "adopted" && state.is === "adopted" && <AnnounceForm {...props} />}
    </>
  );
}

const BREAKING: ReadonlySet<string> = new Set(["object", "amend"]);

async function AnswerForm({ dossier, ballot, state, answers }: Props & { answers: readonly Answer[] }) {
  const t = await getTranslations("item.silence");
  const { actor, committee } = dossier.frame;
  const allowed = dossier.acts.answerSilence;
  const seated = ballot.seats.some(({ id }) => id === seatOf(actor, committee.id)?.delegationId);
  const refusal = allowed.ok ? (seated ? undefined : no("noSeat")) : allowed;
  if (refusal) return <Button because={await sayRefusal(refusal)}>{t("answer")}</Button>;
  return (
    <ActionForm
      action={answerSilence}
      hidden={{ itemId: dossier.row.item.id, ballotId: ballot.id }}
      label={t("answer")}
      clears
      className="no-print grid gap-4 border-t border-line pt-5"
    >
      <RadioCards
        name="answer"
        label={t("answerLabel")}
        help={t(state.is === "broken" ? "joinHelp" : "answerHelp")}
        required
        columns={2}
        options={answers.map((answer) => ({
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
type Answer = (typeof SILENCE_ANSWERS)[number];

/** Broken already, and not expired: another delegation's objection is received as well. */
async function JoinForm(props: Props) {
  const t = await getTranslations("item.silence");
  return (
    <details className="no-print">
      <summary className="text-quiet">{t("join")}</summary>
      <div className="mt-3">
        <AnswerForm {...props} answers={["object", "amend"]} />
      </div>
    </details>
  );
}

async function WithdrawForm({ dossier, ballot }: Props) {
  const t = await getTranslations("item.silence");
  return (
    <div className="no-print">
      <Dialog trigger={t("withdraw")} title={t("withdraw")}>
        <ActionForm action={withdrawObjection} hidden={{ itemId: dossier.row.item.id, ballotId: ballot.id }}>
          <p className="text-sm">{t("withdrawMeans")}</p>
          <TextArea name="text" label={t("text")} max={10_000} rows={3} />
          <div>
            <SubmitButton>{t("withdraw")}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </div>
  );
}

async function ExtendForm({ dossier, ballot }: Props) {
  const t = await getTranslations("item");
  const { timezone } = dossier.frame.committee;
  const allowed = dossier.acts.extendSilence;
  // Whose act it is not is told so by the rulebook; a button for the chair alone would be noise.
  if (!allowed.ok && allowed.reason !== "ownItem") return null;
  const expires = clockText(new Date(ballot.closesAt), timezone);
  return (
    <div className="no-print">
      <Dialog trigger={t("silence.extend")} title={t("silence.extend")} because={await becauseOf(allowed)}>
        <ActionForm action={extendSilence} hidden={{ itemId: dossier.row.item.id, ballotId: ballot.id }}>
          <p className="text-sm">{t("silence.extendMeans")}</p>
          <TextInput
            name="expiresAt"
            type="datetime-local"
            label={t("expiry")}
            help={t("silence.extendHelp", { zone: timezone })}
            required
            min={expires}
            defaultValue={expires}
          />
          <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} required max={10_000} rows={3} />
          <div>
            <SubmitButton>{t("silence.extend")}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </div>
  );
}

/** Ready to be announced: by the chair, at a meeting. */
async function AnnounceForm({ dossier }: Props) {
  const t = await getTranslations("item.announcement");
  const allowed = dossier.acts.announceDecision;
  if (!allowed.ok && allowed.reason !== "ownItem") return null;
  return (
    <div className="no-print">
      <Dialog variant="primary" trigger={t("announce")} title={t("announce")} because={await becauseOf(allowed)}>
        <ActionForm action={announceDecision} hidden={{ itemId: dossier.row.item.id }}>
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
