import { getLocale, getNow, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Deadline } from "@/app/ui/deadline";
import { Notice } from "@/app/ui/notice";
import { Passed } from "@/app/ui/passed";
import type { Dossier } from "@/lib/dossier/loaders";
import { nameIn } from "@/lib/languages/named";
import { sayNeeds } from "@/lib/languages/needs";
import { readersFormat } from "@/lib/languages/reader";
import type { BallotPaper } from "@/lib/papers/store";
import { choicesOf } from "@/lib/rules/choices";
import { positionOf } from "@/lib/rules/positions";
import { idleVoteIn, tally } from "@/lib/rules/tally";
import type { Choice } from "@/lib/rules/words";
import { Reload } from "../reload";
import { isShown, isTold, pollOf, spokenIn } from "./poll";

/** How long it still runs, who has spoken, and what is still needed: one sentence each. */
export async function Summary({ dossier, ballot }: { dossier: Dossier; ballot: BallotPaper }) {
  const [t, format, locale, now] = await Promise.all([getTranslations(), readersFormat(), getLocale(), getNow()]);
  const { closedAt, suspendedAt, reopenUntil, closesAt, seats } = ballot;
  const spoken = spokenIn(ballot);
  const vacant = seats.filter(({ standing }) => standing === "vacant").length;
  const moment = (at: string) => format.moment(new Date(at));
  const idle = isTold(ballot) ? idleVoteIn(pollOf(ballot)) : undefined;
  const casting = seats.find(({ id }) => id === idle?.seat);
  const counts = countsOf(ballot, idle?.seat);
  return (
    <div className="grid gap-2">
      {closedAt ? (
        <p className="text-sm text-quiet">{t("item.ballot.closedAt", { when: moment(closedAt) })}</p>
      ) : suspendedAt ? (
        <Notice kind="warning" title={t("item.ballot.suspendedSince", { when: moment(suspendedAt) })}>
          <p>{t("item.ballot.suspendedMeans")}</p>
        </Notice>
      ) : (
        <Passed inMs={Date.parse(closesAt) - now.getTime()} before={<Deadline at={new Date(closesAt)} />}>
          <Reload
            href={paths.item(dossier.frame.committee.slug, dossier.row.item.id)}
            title={t("item.ballot.passed")}
          />
        </Passed>
      )}
      {reopenUntil && (
        <Notice kind="warning" title={t("item.ballot.reopenable", { when: moment(reopenUntil) })}>
          <p>{t("item.ballot.reopenableMeans")}</p>
        </Notice>
      )}
      <p>
        {t("item.ballot.spoken", { spoken: spoken.size, seats: seats.length - vacant })}{" "}
        {counts
          .filter(({ count }) => count > 0)
          .map(({ choice, count }) => t("item.ballot.count", { choice: t(`choices.${choice}`), count }))
          .join(" · ")}
      </p>
      {idle && casting && (
        <p className="text-sm text-quiet">
          {t("item.ballot.idleCasting", {
            delegation: nameIn(locale, casting.name),
            choice: t(`choices.${idle.choice as Choice}`),
          })}
        </p>
      )}
      {vacant > 0 && <p className="text-sm text-quiet">{t("item.ballot.vacant", { count: vacant })}</p>}
      {!closedAt && <p className="font-semibold">{await outlook(ballot)}</p>}
    </div>
  );
}

/** How many said what, as far as it may be told; without the seat whose vote counts for nothing. */
function countsOf(ballot: BallotPaper, idle: string | undefined) {
  const { counts, seats, rule } = ballot;
  const counted = seats.filter(({ id }) => id !== idle);
  const said = counted.map(({ id }) =>
    positionOf(ballot.votes.filter(isShown).filter((vote) => vote.delegationId === id)),
  );
  return choicesOf(rule).map((choice) => ({
    choice,
    count: isTold(ballot) ? (counts?.[choice] ?? said.filter((position) => position.choice === choice).length) : 0,
  }));
}

/** How things stand if it closed now. */
async function outlook(ballot: BallotPaper): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations("item.ballot"), getLocale()]);
  if (!isTold(ballot)) return t(ballot.secrecy === "secret" ? "countedAtClosing" : "shownAtClosing");
  const { outcome, needs } = tally(pollOf(ballot));
  const names = new Map(ballot.seats.map(({ id, name }) => [id, nameIn(locale, name)]));
  return outcome === "adopted" ? t("wouldAdopt") : sayNeeds(needs, names);
}
