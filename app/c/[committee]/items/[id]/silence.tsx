import { getLocale, getNow, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { CHOICE_LOOKS, STATUS_LOOKS } from "@/app/status-looks";
import { Notice } from "@/app/ui/notice";
import { Passed } from "@/app/ui/passed";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { type Row, Table } from "@/app/ui/table";
import type { Dossier } from "@/lib/dossier/loaders";
import { formatFor } from "@/lib/languages/format";
import { isLocale } from "@/lib/languages/locales";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import type { BallotPaper } from "@/lib/papers/store";
import { type SilenceState, silenceAt } from "@/lib/rules/silence";
import { Announcement } from "./announcement";
import { isShown } from "./ballot/poll";
import { StatementAct } from "./ballot/statement-act";
import { Statements } from "./ballot/statements";
import { Reload } from "./reload";
import { Remarks } from "./remarks";
import { SilenceForms } from "./silence-forms";

type Props = { dossier: Dossier; ballot: BallotPaper };

/** A silence procedure: until when it runs on every clock, who broke it, and what was announced. */
export async function Silence({ dossier, ballot }: Props) {
  const [t, now] = await Promise.all([getTranslations("item.silence"), getNow()]);
  const state = silenceAt(factsOf(ballot), now.toISOString());
  return (
    <Section
      card
      id={state.is === "underSilence" ? "silence" : undefined}
      title={t(`titles.${state.is}`)}
      actions={<StatusBadge {...LOOKS[state.is]}>{t(`states.${state.is}`)}</StatusBadge>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Standing dossier={dossier} ballot={ballot} state={state} />
        <Extensions dossier={dossier} ballot={ballot} />
        {state.is === "underSilence" ? <Clocks ballot={ballot} /> : <Objections ballot={ballot} />}
        <Remarks ballot={ballot} />
        <Statements ballot={ballot} />
        <SilenceForms dossier={dossier} ballot={ballot} state={state} />
        <div className="no-print empty:hidden">
          <StatementAct dossier={dossier} ballot={ballot} />
        </div>
      </div>
    </Section>
  );
}

const LOOKS = {
  underSilence: STATUS_LOOKS.inSilence,
  broken: CHOICE_LOOKS.object,
  adopted: CHOICE_LOOKS.approve,
  announced: CHOICE_LOOKS.approve,
};

const factsOf = ({ closesAt, votes, interventions, announcement }: BallotPaper) => ({
  expiresAt: closesAt,
  objections: votes.flatMap(({ delegationId, choice, at }) =>
    choice === "object" || choice === "amend" ? [{ seat: delegationId, choice, at }] : [],
  ),
  withdrawals: interventions
    .filter(({ kind }) => kind === "withdrawObjection")
    .map(({ delegationId, at }) => ({ seat: delegationId, at })),
  ...(announcement && { announcedAt: announcement.at }),
});

/** One sentence on how it stands, and the instant that decides. */
async function Standing({ dossier, ballot, state }: Props & { state: SilenceState }) {
  const [t, format, locale, now] = await Promise.all([
    getTranslations("item.silence"),
    readersFormat(),
    getLocale(),
    getNow(),
  ]);
  const moment = (at: string) => format.moment(new Date(at));
  const names = new Map(ballot.seats.map(({ id, name }) => [id, nameIn(locale, name)]));
  if (state.is === "underSilence")
    return (
      <div className="grid gap-3">
        <Passed
          inMs={Date.parse(state.until) - now.getTime()}
          before={<p className="text-2xl font-semibold tabular-nums">{t("left", leftUntil(state.until, now))}</p>}
        >
          <Reload href={paths.item(dossier.frame.committee.slug, dossier.row.item.id)} title={t("passed")} />
        </Passed>
        <p>{t("until", { when: moment(state.until), zone: dossier.frame.member.timezone })}</p>
        <Notice title={t("interim")}>{t("interimWhy")}</Notice>
      </div>
    );
  if (state.is === "broken")
    return (
      <Notice kind="refusal" title={t("brokenBy", { delegation: names.get(state.by) ?? "", when: moment(state.at) })}>
        {t("brokenMeans")}
      </Notice>
    );
  return (
    <div className="grid gap-3">
      <p>{t("adoptedAt", { when: moment(ballot.closesAt) })}</p>
      {ballot.announcement ? (
        <Announcement announcement={ballot.announcement} />
      ) : (
        <Notice title={t("notAnnounced")}>{t("notAnnouncedWhy")}</Notice>
      )}
    </div>
  );
}

/** Days, hours and minutes that are left, as of this page. */
function leftUntil(until: string, now: Date) {
  const minutes = Math.max(0, Math.floor((Date.parse(until) - now.getTime()) / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}

/** The expiry by every delegation's own clock, and what it has said that breaks nothing. */
async function Clocks({ ballot }: { ballot: BallotPaper }) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const expiry = new Date(ballot.closesAt);
  const recused = new Set(ballot.votes.filter(({ live }) => live).map(({ delegationId }) => delegationId));
  const rows = ballot.seats.map(
    ({ id, name, timezone }): Row => ({
      id,
      cells: [
        nameIn(locale, name),
        {
          text: formatFor(isLocale(locale) ? locale : "en", timezone).moment(expiry),
          note: timezone,
          time: ballot.closesAt,
        },
        recused.has(id) ? { text: t("choices.recuse"), ...CHOICE_LOOKS.recuse } : { text: t("item.silence.silent") },
      ],
    }),
  );
  const columns = [
    { label: t("item.ballot.delegation"), lead: true },
    { label: t("item.silence.there") },
    { label: t("item.silence.said") },
  ];
  return (
    <div className="-mx-3">
      <Table caption={t("item.silence.clocks")} columns={columns} rows={rows} />
    </div>
  );
}

/** Every objection and amendment received in time, the one that broke the silence first; one taken back stays here. */
async function Objections({ ballot }: { ballot: BallotPaper }) {
  const [t, format, locale] = await Promise.all([getTranslations(), readersFormat(), getLocale()]);
  const received = ballot.votes.filter(isShown).filter(({ choice }) => choice === "object" || choice === "amend");
  if (received.length === 0) return null;
  const names = new Map(ballot.seats.map(({ id, name }) => [id, nameIn(locale, name)]));
  return (
    <ol className="grid gap-4">
      {received.map((vote) => {
        const back = ballot.interventions.find(
          ({ kind, delegationId }) => kind === "withdrawObjection" && delegationId === vote.delegationId,
        );
        return (
          <li key={vote.at} className="grid gap-1 border-s-2 border-line ps-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <span className="font-semibold">{names.get(vote.delegationId)}</span>
              <StatusBadge {...CHOICE_LOOKS[vote.choice]}>{t(`choices.${vote.choice}`)}</StatusBadge>
              <time dateTime={vote.at} className="text-quiet">
                {format.moment(new Date(vote.at))}
              </time>
              <bdi className="text-quiet">{vote.person}</bdi>
            </p>
            <p dir="auto" className="whitespace-pre-line">
              {vote.reason}
            </p>
            {back && (
              <p className="text-sm text-quiet">
                {t("item.silence.takenBack", { when: format.moment(new Date(back.at)) })} <bdi>{back.body}</bdi>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Each extension with its reason, as the record tells it. */
async function Extensions({ dossier, ballot }: Props) {
  const [t, format] = await Promise.all([getTranslations("item.silence"), readersFormat()]);
  const moved = dossier.papers.events.filter(({ act, data }) => act === "extendSilence" && data.ballotId === ballot.id);
  if (moved.length === 0) return null;
  const moment = (at: unknown) => format.moment(new Date(String(at)));
  return (
    <ul className="grid gap-1 text-sm">
      {moved.toReversed().map(({ id, actor, data }) => (
        <li key={id}>
          {t("extended", { name: actor ?? "", from: moment(data.from), until: moment(data.until) })}{" "}
          {typeof data.reason === "string" && <bdi>{data.reason}</bdi>}
        </li>
      ))}
    </ul>
  );
}
