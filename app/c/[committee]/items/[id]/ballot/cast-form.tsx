import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Button } from "@/app/ui/button";
import { Notice } from "@/app/ui/notice";
import { RadioCards } from "@/app/ui/radio-cards";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import type { Dossier } from "@/lib/dossier/loaders";
import { nameIn } from "@/lib/languages/named";
import { sayRefusal } from "@/lib/languages/refusal";
import type { BallotPaper } from "@/lib/papers/store";
import { choicesOf, choicesThatBlock, isCasting } from "@/lib/rules/choices";
import { seatOf } from "@/lib/rules/hats";
import { maySpeak } from "@/lib/rules/positions";
import { granted, no, type Verdict } from "@/lib/rules/verdict";
import { castBallot } from "@/lib/votes/actions";
import { isShown } from "./poll";

type Props = { dossier: Dossier; ballot: BallotPaper };

/** A form for the reader's own delegation, and one for each that entrusted its vote to theirs. */
export async function CastForms({ dossier, ballot }: Props) {
  const { actor, committee } = dossier.frame;
  const seat = seatOf(actor, committee.id);
  const held = seat?.standing === "head" ? ballot.proxies.filter(({ to }) => to === seat.delegationId) : [];
  return (
    <>
      <CastForm dossier={dossier} ballot={ballot} delegationId={seat?.delegationId ?? null} />
      {held.map(({ id, from }) => (
        <CastForm key={id} dossier={dossier} ballot={ballot} delegationId={from} byProxy />
      ))}
    </>
  );
}

type Own = Props & { delegationId: string | null; byProxy?: boolean };

/** A delegation's position; unless the ballot is secret it may be changed until it closes. */
async function CastForm({ dossier, ballot, delegationId, byProxy = false }: Own) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const verdict = verdictOf(dossier, ballot, delegationId, byProxy);
  const seat = ballot.seats.find(({ id }) => id === delegationId);
  const name = seat && byProxy ? nameIn(locale, seat.name) : "";
  const title = byProxy ? t("item.ballot.castFor", { delegation: name }) : t("item.ballot.cast");
  if (!verdict.ok)
    return (
      <div className="no-print">
        <Button because={await sayRefusal(verdict)}>{title}</Button>
      </div>
    );
  const { rule, secrecy, terms } = ballot;
  const secret = secrecy === "secret";
  const mine = ballot.votes.find(
    (vote) =>
      vote.live &&
      vote.delegationId === delegationId &&
      (terms.policy !== "mustAgree" || vote.personId === dossier.frame.actor.id),
  );
  const change = !byProxy && mine;
  const blocking = choicesThatBlock(rule, seat);
  const means = (choice: string) => {
    if (seat && isCasting(rule, seat) && rule.tie?.between.includes(choice)) return "casting";
    if (blocking.includes(choice)) return "blocks";
    const side = rule.choices[choice] ?? "abstain";
    // No reason is asked for, nor kept, of what nobody may know.
    return secret && side === "against" ? "againstInSecret" : side;
  };
  return (
    <ActionForm
      action={castBallot}
      hidden={{
        itemId: dossier.row.item.id,
        ballotId: ballot.id,
        ...(byProxy && { delegationId: delegationId ?? "" }),
        ...(secret && { secret: "on" }),
      }}
      label={title}
      className="no-print grid gap-4 border-t border-line pt-5"
    >
      {secret && (
        <Notice kind="warning" title={t("item.ballot.secretTitle")}>
          <p>{t("item.ballot.secretKept")}</p>
          <p>{t("item.ballot.secretFinal")}</p>
          <p>{t("item.ballot.secretLimits")}</p>
        </Notice>
      )}
      <RadioCards
        name="choice"
        label={
          byProxy
            ? t("item.ballot.castForLabel", { delegation: name })
            : t(
                `item.ballot.${change ? (terms.policy === "mustAgree" ? "changeOwnLabel" : "changeLabel") : "castLabel"}`,
              )
        }
        help={secret ? undefined : t(byProxy ? "item.ballot.castForHelp" : `item.ballot.policies.${terms.policy}`)}
        required
        columns={2}
        defaultValue={mine?.choice ?? undefined}
        options={choicesOf(rule).map((choice) => ({
          value: choice,
          label: t(`choices.${choice}`),
          help: t(`item.ballot.means.${means(choice)}`),
        }))}
      />
      {!secret && (
        <TextArea
          name="reason"
          label={t("item.ballot.reason")}
          help={t("item.ballot.reasonHelp")}
          defaultValue={mine?.reason}
          max={10_000}
          rows={3}
        />
      )}
      <div>
        <SubmitButton>{byProxy ? title : t(change ? "item.ballot.change" : "item.ballot.cast")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What the server would answer now, for the button to say. */
function verdictOf(dossier: Dossier, ballot: BallotPaper, delegationId: string | null, byProxy: boolean): Verdict {
  const allowed = dossier.acts.castBallot;
  if (!allowed.ok) return allowed;
  const seat = ballot.seats.find(({ id }) => id === delegationId);
  if (!seat || !delegationId) return no("noSeat");
  if (ballot.suspendedAt) return no("ballotSuspended");
  if (seat.standing === "vacant") return no("seatVacant");
  const { actor, committee } = dossier.frame;
  if (ballot.secrecy === "secret")
    return ballot.voters.some((voter) => voter.delegationId === delegationId) ? no("secretSpoke") : granted;
  const said = ballot.votes.filter((vote) => vote.delegationId === delegationId);
  const standing = seatOf(actor, committee.id)?.standing ?? null;
  // Choices of others are not shown in a named ballot; who spoke is enough to tell.
  const known = said.map((vote) => (isShown(vote) ? vote : { ...vote, choice: "" }));
  return maySpeak(ballot.terms.policy, known, { personId: actor.id, standing, byProxy });
}
