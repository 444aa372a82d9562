import { getLocale, getTranslations } from "next-intl/server";
import { CHOICE_LOOKS } from "@/app/status-looks";
import { Deadline } from "@/app/ui/deadline";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { type Row, Table } from "@/app/ui/table";
import type { Dossier } from "@/lib/dossier/loaders";
import { nameIn } from "@/lib/languages/named";
import { sayNeeds } from "@/lib/languages/needs";
import { readersFormat } from "@/lib/languages/reader";
import type { BallotPaper } from "@/lib/papers/store";
import { decide } from "@/lib/rules/decision";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import { CHOICES } from "@/lib/rules/words";
import { BallotForm } from "./ballot-form";
import { Consensus } from "./consensus";
import { Silence } from "./silence";

/** The votes on an item, the latest first: who has spoken, who has not, what is still needed. */
export async function Ballots({ dossier }: { dossier: Dossier }) {
  return dossier.papers.ballots.toReversed().map((ballot) => {
    const Shown = PROCEDURES_SHOWN[ballot.procedure];
    return <Shown key={ballot.id} dossier={dossier} ballot={ballot} />;
  });
}

const PROCEDURES_SHOWN = { vote: Ballot, written: Ballot, silence: Silence, consensus: Consensus };

async function Ballot({ dossier, ballot }: { dossier: Dossier; ballot: BallotPaper }) {
  const [t, locale, format] = await Promise.all([getTranslations(), getLocale(), readersFormat()]);
  const live = new Map(ballot.votes.filter((vote) => vote.live).map((vote) => [vote.delegationId, vote]));
  const tally = CHOICES.map((choice) => ({
    choice,
    count: [...live.values()].filter((vote) => vote.choice === choice).length,
  }));
  const names = new Map(ballot.seats.map(({ id, name }) => [id, nameIn(locale, name)]));
  const earlier = ballot.votes.filter((vote) => !vote.live);
  const rows = ballot.seats.map(({ id }): Row => {
    const vote = live.get(id);
    return {
      id,
      cells: [
        { text: names.get(id) ?? "", note: vote ? vote.person : "" },
        vote ? { text: t(`choices.${vote.choice}`), ...CHOICE_LOOKS[vote.choice] } : { text: t("item.ballot.silent") },
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
    <Section
      card
      id={ballot.closedAt ? undefined : "ballot"}
      title={t(ballot.closedAt ? "item.ballot.closed" : "item.ballot.open")}
      actions={
        ballot.outcome && (
          <StatusBadge {...(ballot.outcome === "adopted" ? CHOICE_LOOKS.approve : CHOICE_LOOKS.object)}>
            {t(`outcomes.${ballot.outcome}`)}
          </StatusBadge>
        )
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <div className="grid gap-2">
          {ballot.closedAt ? (
            <p className="text-sm text-quiet">
              {t("item.ballot.closedAt", { when: format.moment(new Date(ballot.closedAt)) })}
            </p>
          ) : (
            <Deadline at={new Date(ballot.closesAt)} />
          )}
          <p>
            {t("item.ballot.spoken", { spoken: live.size, seats: ballot.seats.length })}{" "}
            {tally
              .filter(({ count }) => count > 0)
              .map(({ choice, count }) => t("item.ballot.count", { choice: t(`choices.${choice}`), count }))
              .join(" · ")}
          </p>
          {!ballot.closedAt && <p className="font-semibold">{await standing(ballot, names)}</p>}
        </div>
        <div className="-mx-3">
          <Table caption={t("item.ballot.open")} columns={columns} rows={rows} />
        </div>
        {earlier.length > 0 && (
          <details className="text-sm">
            <summary className="text-quiet">{t("item.ballot.earlier", { count: earlier.length })}</summary>
            <ul className="mt-2 grid gap-1">
              {earlier.map((vote) => (
                <li key={vote.at}>
                  {t("item.ballot.earlierPosition", {
                    delegation: names.get(vote.delegationId) ?? "",
                    choice: t(`choices.${vote.choice}`),
                    when: format.moment(new Date(vote.at)),
                  })}{" "}
                  <bdi>{vote.reason}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
        {!ballot.closedAt && <BallotForm dossier={dossier} ballot={ballot} />}
      </div>
    </Section>
  );
}

/** How things stand if it closed now: one sentence. */
async function standing(ballot: BallotPaper, names: Map<string, string>): Promise<string> {
  const t = await getTranslations("item.ballot");
  const cast = ballot.votes
    .filter((vote) => vote.live)
    .map(({ delegationId, choice }) => ({ seat: delegationId, choice }));
  const { outcome, needs } = decide(
    ballot.rule as DecisionRule,
    ballot.seats.map(({ id }) => ({ id })),
    cast,
  );
  return outcome === "adopted" ? t("wouldAdopt") : sayNeeds(needs, names);
}
