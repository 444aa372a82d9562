import { getLocale, getTranslations } from "next-intl/server";
import { CHOICE_LOOKS, STATUS_LOOKS } from "@/app/status-looks";
import { Notice } from "@/app/ui/notice";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { type Row, Table } from "@/app/ui/table";
import type { Dossier } from "@/lib/dossier/loaders";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import type { BallotPaper } from "@/lib/papers/store";
import { Announcement } from "./announcement";
import { isShown } from "./ballot/poll";
import { StatementAct } from "./ballot/statement-act";
import { Statements } from "./ballot/statements";
import { ConsensusForms } from "./consensus-forms";
import { Remarks } from "./remarks";

type Props = { dossier: Dossier; ballot: BallotPaper };

/** A search for consensus: who objects, whether it is ready, and who announced it when. */
export async function Consensus({ dossier, ballot }: Props) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const objecting = ballot.votes.filter(({ live, choice }) => live && (choice === "object" || choice === "amend"));
  const names = new Map(ballot.seats.map(({ id, name }) => [id, nameIn(locale, name)]));
  const objectors = objecting.map(({ delegationId }) => names.get(delegationId) ?? "");
  const look = ballot.closedAt
    ? CHOICE_LOOKS[ballot.outcome === "adopted" ? "approve" : "object"]
    : STATUS_LOOKS.inConsensus;
  const state = ballot.closedAt ? (ballot.outcome === "adopted" ? "reached" : "ended") : "open";
  return (
    <Section
      card
      id={ballot.closedAt ? undefined : "consensus"}
      title={t("item.consensus.title")}
      actions={<StatusBadge {...look}>{t(`item.consensus.states.${state}`)}</StatusBadge>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Standing ballot={ballot} objectors={objectors} />
        <Positions ballot={ballot} names={names} />
        <Remarks ballot={ballot} />
        <Statements ballot={ballot} />
        {!ballot.closedAt && <ConsensusForms dossier={dossier} ballot={ballot} objectors={objectors} />}
        <div className="no-print empty:hidden">
          <StatementAct dossier={dossier} ballot={ballot} />
        </div>
      </div>
    </Section>
  );
}

async function Standing({ ballot, objectors }: { ballot: BallotPaper; objectors: string[] }) {
  const [t, format] = await Promise.all([getTranslations("item.consensus"), readersFormat()]);
  if (ballot.announcement) return <Announcement announcement={ballot.announcement} />;
  if (ballot.closedAt) return <p>{t("endedAt", { when: format.moment(new Date(ballot.closedAt)) })}</p>;
  const asks = t("asks", { when: format.date(new Date(ballot.closesAt)) });
  return objectors.length > 0 ? (
    <Notice kind="warning" title={t("objected", { names: format.list(objectors) })}>
      {asks}
    </Notice>
  ) : (
    <Notice kind="success" title={t("ready")}>
      {t("readyMeans")} {asks}
    </Notice>
  );
}

async function Positions({ ballot, names }: { ballot: BallotPaper; names: Map<string, string> }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const live = new Map(ballot.votes.filter(isShown).flatMap((vote) => (vote.live ? [[vote.delegationId, vote]] : [])));
  const rows = ballot.seats.map(({ id }): Row => {
    const vote = live.get(id);
    return {
      id,
      cells: [
        { text: names.get(id) ?? "", note: vote?.person ?? "" },
        vote
          ? { text: t(`choices.${vote.choice}`), ...CHOICE_LOOKS[vote.choice] }
          : { text: t("item.consensus.silent") },
        vote?.reason ?? "",
        vote ? { text: format.moment(new Date(vote.at)), time: vote.at } : null,
      ],
    };
  });
  const columns = [
    { label: t("item.ballot.delegation"), lead: true },
    { label: t("item.ballot.position") },
    { label: t("item.ballot.reason") },
    { label: t("item.ballot.when") },
  ];
  return (
    <div className="-mx-3">
      <Table caption={t("item.consensus.positions")} columns={columns} rows={rows} />
    </div>
  );
}
