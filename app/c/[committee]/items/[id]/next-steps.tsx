import { getLocale, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { Section } from "@/app/ui/section";
import type { Dossier } from "@/lib/dossier/loaders";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import { becauseOf } from "@/lib/languages/refusal";
import type { Hat } from "@/lib/rules/hats";
import { ONWARD, standardRoute } from "@/lib/rules/route";
import { sameJson } from "@/lib/rules/same-json";
import type { Status } from "@/lib/rules/words";
import { spokenIn } from "./ballot/poll";
import { DifferencesAhead } from "./differences";
import { Opposition } from "./opposition";
import { StepForm } from "./step-form";

/** Who the item waits for, the steps open to the reader, and whose the others are. */
export async function NextSteps({ dossier }: { dossier: Dossier }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  // A step that is only for others is told in words; one that is the reader's, but not now, keeps its button and says why.
  const mine = dossier.steps.filter(({ verdict }) => verdict.ok || verdict.reason !== "onlyHats");
  const others = dossier.steps.filter(({ verdict }) => !verdict.ok && verdict.reason === "onlyHats");
  const hats = (by: readonly Hat[]) => format.list(by.map((hat) => t(`hats.${hat}`)));
  return (
    <Section card title={t("item.next")}>
      <div className="grid gap-4">
        <p>{await waitsFor(dossier)}</p>
        <DifferencesAhead dossier={dossier} />
        {dossier.row.item.status === "inReview" && !dossier.hats.includes("recused") && (
          <Opposition dossier={dossier} />
        )}
        {mine.length > 0 && (
          <div className="no-print grid justify-items-start gap-2">
            {(await withRefusals(mine)).map(({ step, verdict, because, saidAt, says }) => (
              <Fragment key={step.action}>
                <StepForm dossier={dossier} step={step} verdict={verdict} because={because} saidAt={saidAt} />
                {says && (
                  <p id={saidAt} className="max-w-80 text-xs text-quiet">
                    {because}
                  </p>
                )}
              </Fragment>
            ))}
          </div>
        )}
        {others.length > 0 && (
          <details className="text-sm">
            <summary className="text-quiet">{t("item.others")}</summary>
            <ul className="mt-2 grid gap-1">
              {others.map(({ step }) => (
                <li key={step.action}>
                  {t("item.otherStep", { step: t(`item.steps.${step.action}`), by: hats(step.by) })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Section>
  );
}

type Steps = Dossier["steps"];

/**
 * The steps with what stands against each; what neighbours share is said once, below the last of them. Each stays where
 * it is whatever stands against it: what was typed into its dialog must outlast the refusal.
 */
async function withRefusals(steps: Steps) {
  const refused = await Promise.all(steps.map(async (one) => ({ ...one, because: await becauseOf(one.verdict) })));
  const sharesNext = (at: number) => Boolean(refused[at]?.because) && refused[at]?.because === refused[at + 1]?.because;
  const endOfShared = (at: number): number => (sharesNext(at) ? endOfShared(at + 1) : at);
  return refused.map((one, at) => {
    const end = endOfShared(at);
    const shared = end > at || sharesNext(at - 1);
    return { ...one, saidAt: shared ? `because-${refused[end]?.step.action}` : undefined, says: shared && end === at };
  });
}

const UNDER_WAY: readonly Status[] = ["inReview", "inBallot", "inSilence", "inConsensus"];

/** One sentence: who must do what before the item moves on. */
async function waitsFor({ row, papers, stepFacts, steps, hats }: Dossier): Promise<string> {
  const [t, format, locale] = await Promise.all([getTranslations("item.waits"), readersFormat(), getLocale()]);
  const { item, author, decision } = row;
  // Of what goes on meanwhile the recused are told nothing.
  const unnumbered = item.status === "adopted" && !decision?.symbol;
  if (hats.includes("recused") && (UNDER_WAY.includes(item.status) || unnumbered)) return t("recused");
  switch (item.status) {
    case "inReview": {
      if (papers.reviews.every(({ response }) => response === "declined")) return t("assign");
      const owing = papers.reviews.filter(
        ({ response, advisedRevision }) => response !== "declined" && advisedRevision !== item.revision,
      );
      if (owing.length > 0) return t("advice", { names: format.list(owing.map(({ name }) => name)) });
      return stepFacts.adviceGiven > 0 ? await nextStep(steps, "openBallot") : t("assign");
    }
    case "inBallot": {
      const ballot = papers.ballots.find(({ closedAt, reopenUntil }) => closedAt === null || reopenUntil !== null);
      if (!ballot || ballot.suspendedAt) return t("suspended");
      if (ballot.reopenUntil) return t("reopening", { when: format.moment(new Date(ballot.reopenUntil)) });
      const spoken = spokenIn(ballot);
      const silent = ballot.seats.filter(({ id, standing }) => standing !== "vacant" && !spoken.has(id));
      const when = format.moment(new Date(ballot.closesAt));
      if (silent.length === 0) return t(ballot.terms.policy === "mustAgree" ? "members" : "deadline", { when });
      return t("votes", { names: format.list(silent.map(({ name }) => nameIn(locale, name))), when });
    }
    case "inSilence":
      return t("silence", { when: item.deadlineAt ? format.moment(item.deadlineAt) : "" });
    case "inConsensus": {
      const open = papers.ballots.find(({ closedAt }) => closedAt === null);
      const objecting = open?.votes.filter(({ live, choice }) => live && (choice === "object" || choice === "amend"));
      const names = open?.seats.filter(({ id }) => objecting?.some(({ delegationId }) => delegationId === id)) ?? [];
      if (names.length === 0) return t("consensusReady");
      return t("consensusBlocked", { names: format.list(names.map(({ name }) => nameIn(locale, name))) });
    }
    case "adopted": {
      const silence = papers.ballots.at(-1)?.procedure === "silence" && decision;
      if (silence)
        return t(decision.symbol ? "announced" : "announce", {
          symbol: decision.symbol ?? "",
          when: format.moment(decision.decidedAt),
        });
      return t("adopted", { symbol: decision?.symbol ?? "", when: decision ? format.date(decision.decidedAt) : "" });
    }
    case "notAdopted":
      return t(decision?.outcome === "no-quorum" ? "noQuorum" : "notAdopted", {
        when: decision ? format.date(decision.decidedAt) : "",
      });
    case "submitted":
    case "signedOff":
    case "deferred":
      return nextStep(steps, item.status);
    default:
      return t(item.status, { author });
  }
}

/** What carries the item on, and whose it is, as its route says; a route of the usual kind has its own sentence. */
async function nextStep(steps: Dossier["steps"], usual: "submitted" | "signedOff" | "deferred" | "openBallot") {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const on = steps.filter(({ step }) => ONWARD.includes(step.action));
  const isUsual = on.every(({ step }) => standardRoute.some((row) => sameJson(row, step)));
  if (isUsual) return t(`item.waits.${usual}`);
  return on
    .map(({ step }) =>
      t("item.waits.step", {
        step: t(`item.steps.${step.action}`),
        by: format.list(step.by.map((hat) => t(`hats.${hat}`))),
      }),
    )
    .join(" ");
}
