import { getTranslations } from "next-intl/server";
import { CHOICE_LOOKS } from "@/app/status-looks";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import type { Dossier } from "@/lib/dossier/loaders";
import type { BallotPaper } from "@/lib/papers/store";
import { isTacit } from "@/lib/rules/procedure";
import { Consensus } from "../consensus";
import { Silence } from "../silence";
import { CastForms } from "./cast-form";
import { Evidence } from "./evidence";
import { MoreActs } from "./more-acts";
import { Earlier, Positions } from "./positions";
import { Ruled } from "./ruled";
import { Rulings } from "./rulings";
import { Simulator } from "./simulator";
import { Statements } from "./statements";
import { Summary } from "./summary";

type Query = Record<string, string | string[] | undefined>;

/** The votes on an item, the latest first: who has spoken, who has not, what is still needed. */
export async function Ballots({ dossier, query = {} }: { dossier: Dossier; query?: Query }) {
  return dossier.papers.ballots.toReversed().map((ballot) => {
    const Shown = PROCEDURES_SHOWN[ballot.procedure];
    return <Shown key={ballot.id} dossier={dossier} ballot={ballot} query={query} />;
  });
}

const PROCEDURES_SHOWN = { vote: Ballot, written: Ballot, silence: Silence, consensus: Consensus };

async function Ballot({ dossier, ballot, query }: { dossier: Dossier; ballot: BallotPaper; query: Query }) {
  const t = await getTranslations("item.ballot");
  const closed = ballot.closedAt !== null;
  return (
    <Section
      card
      id={closed ? undefined : "ballot"}
      title={t(`titles.${ballot.procedure === "written" ? "written" : "vote"}.${closed ? "closed" : "open"}`)}
      lead={t(`secrecies.${ballot.secrecy}`)}
      actions={<State ballot={ballot} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {ballot.procedure === "written" && <InWriting ballot={ballot} />}
        <Summary dossier={dossier} ballot={ballot} />
        <Ruled dossier={dossier} ballot={ballot} />
        <Evidence ballot={ballot} />
        <Positions ballot={ballot} />
        <Earlier ballot={ballot} />
        <Statements ballot={ballot} />
        {!closed && <CastForms dossier={dossier} ballot={ballot} />}
        <Rulings dossier={dossier} ballot={ballot} />
        <MoreActs dossier={dossier} ballot={ballot} />
        {!closed && <Simulator ballot={ballot} query={query} />}
      </div>
    </Section>
  );
}

/** What a reply does, and what none does: as the rule was frozen, whatever the committee has settled since. */
async function InWriting({ ballot: { rule, seats } }: { ballot: BallotPaper }) {
  const t = await getTranslations();
  return (
    <p className="max-w-prose text-sm text-quiet">
      {t("procedures.written.means")} {t(isTacit(rule, seats) ? "item.written.tacit" : "item.written.absent")}
    </p>
  );
}

/** What became of it, as a badge. */
async function State({ ballot: { outcome, ending, suspendedAt } }: { ballot: BallotPaper }) {
  const t = await getTranslations();
  if (outcome)
    return (
      <StatusBadge {...(outcome === "adopted" ? CHOICE_LOOKS.approve : CHOICE_LOOKS.object)}>
        {t(`outcomes.${outcome}`)}
      </StatusBadge>
    );
  if (ending)
    return (
      <StatusBadge tone="warning" shape="stop">
        {t(`item.ballot.endings.${ending}`)}
      </StatusBadge>
    );
  if (!suspendedAt) return null;
  return (
    <StatusBadge tone="warning" shape="pause">
      {t("item.ballot.suspended")}
    </StatusBadge>
  );
}
