import { getLocale, getTranslations } from "next-intl/server";
import { Select } from "@/app/ui/select";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import type { Dossier } from "@/lib/dossier/loaders";
import { nameIn } from "@/lib/languages/named";
import type { BallotPaper } from "@/lib/papers/store";
import { entrustVote, revokeProxy } from "@/lib/proxies/actions";
import { choicesOf } from "@/lib/rules/choices";
import { seatOf } from "@/lib/rules/hats";
import { granted, no } from "@/lib/rules/verdict";
import { recordVote } from "@/lib/votes/actions";
import { ActDialog } from "./act-dialog";
import { spokenIn } from "./poll";
import { StatementAct } from "./statement-act";

type Props = { dossier: Dossier; ballot: BallotPaper };

/** What delegations, observers and the secretary may do to a ballot beside casting. */
export function MoreActs({ dossier, ballot }: Props) {
  return (
    <div className="no-print flex flex-wrap items-start gap-2 empty:hidden">
      <StatementAct dossier={dossier} ballot={ballot} />
      {!ballot.closedAt && <Entrust dossier={dossier} ballot={ballot} />}
      <RecordVote dossier={dossier} ballot={ballot} />
    </div>
  );
}

/** The head entrusts the delegation's vote for this ballot, or takes it back while it was not cast. */
async function Entrust({ dossier, ballot }: Props) {
  const [t, locale] = await Promise.all([getTranslations("item.ballot"), getLocale()]);
  const { actor, committee } = dossier.frame;
  const seat = seatOf(actor, committee.id);
  const votes = ballot.seats.some(({ id }) => id === seat?.delegationId);
  if (!votes || seat?.standing !== "head" || spokenIn(ballot).has(seat.delegationId ?? "")) return null;
  const given = ballot.proxies.find(({ from }) => from === seat.delegationId);
  if (given)
    return given.forThis ? (
      <ActDialog
        act="revokeProxy"
        action={revokeProxy}
        hidden={{ committeeId: committee.id, proxyId: given.id }}
        verdict={granted}
      />
    ) : null;
  if (ballot.terms.proxies === 0) return null;
  const others = ballot.seats.filter(({ id, standing }) => id !== seat.delegationId && standing !== "vacant");
  return (
    <ActDialog
      act="entrustVote"
      action={entrustVote}
      hidden={{ committeeId: committee.id, ballotId: ballot.id }}
      verdict={granted}
    >
      <Select
        name="toDelegationId"
        label={t("entrustTo")}
        help={t("entrustHelp", { limit: ballot.terms.proxies })}
        required
        empty={t("chooseDelegation")}
        options={others.map(({ id, name }) => ({ value: id, label: nameIn(locale, name) }))}
      />
    </ActDialog>
  );
}

/** The secretary enters what came on paper, by mail or by telephone. */
async function RecordVote({ dossier, ballot }: Props) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { acts, row, papers } = dossier;
  if (!acts.recordVote.ok || ballot.ending) return null;
  const names = new Map(ballot.seats.map(({ id, name }) => [id, nameIn(locale, name)]));
  const members = papers.members.filter(({ delegationId }) => names.has(delegationId));
  return (
    <ActDialog
      act="recordVote"
      action={recordVote}
      hidden={{ itemId: row.item.id, ballotId: ballot.id }}
      verdict={ballot.secrecy === "secret" ? no("secretNotRecorded") : granted}
    >
      <Select
        name="personId"
        label={t("item.ballot.onBehalfOf")}
        required
        empty={t("item.ballot.chooseMember")}
        options={members.map(({ id, name, delegationId }) => ({
          value: id,
          label: name,
          group: names.get(delegationId) ?? "",
        }))}
      />
      <Select
        name="choice"
        label={t("item.ballot.position")}
        required
        empty={t("item.ballot.choosePosition")}
        options={choicesOf(ballot.rule).map((value) => ({ value, label: t(`choices.${value}`) }))}
      />
      <TextArea
        name="reason"
        label={t("item.ballot.reason")}
        help={t("item.ballot.reasonHelp")}
        max={10_000}
        rows={2}
      />
      <TextArea
        name="evidence"
        label={t("item.ballot.evidenceNote")}
        help={t("item.ballot.evidenceHelp")}
        required
        max={2000}
        rows={2}
      />
      <TextInput
        name="void"
        label={t("item.ballot.voidBecause")}
        help={t(ballot.closedAt ? "item.ballot.voidLate" : "item.ballot.voidHelp")}
        required={ballot.closedAt !== null}
        max={500}
      />
    </ActDialog>
  );
}
