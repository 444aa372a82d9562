import { getLocale, getTranslations } from "next-intl/server";
import { CHOICE_LOOKS } from "@/app/status-looks";
import { type Cell, type Row, Table } from "@/app/ui/table";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import type { BallotPaper, VotePaper } from "@/lib/papers/store";
import { marksOf } from "@/lib/rules/marks";
import { positionOf } from "@/lib/rules/positions";
import { isShown, spokenIn } from "./poll";

/** Every seat and what it said, as far as the reader may see it. */
export async function Positions({ ballot }: { ballot: BallotPaper }) {
  const [t, locale, format] = await Promise.all([getTranslations(), getLocale(), readersFormat()]);
  const spoken = spokenIn(ballot);
  const secret = ballot.secrecy === "secret";

  const by = (vote: VotePaper) =>
    vote.recordedBy
      ? t("item.ballot.recorded", { person: vote.person, secretary: vote.recordedBy })
      : t("item.ballot.by", { how: vote.byProxy ? "proxy" : "own", person: vote.person });
  const position = (own: VotePaper[], id: string, vacant: boolean): Cell => {
    if (vacant) return t("item.ballot.isVacant");
    if (secret) return t(spoken.has(id) ? "item.ballot.hasVoted" : "item.ballot.silent");
    const { choice, differ } = positionOf(own.filter(isShown));
    if (differ) return { text: t("item.ballot.differ"), tone: "warning", shape: "warning" };
    if (choice) return { text: t(`choices.${choice}`), ...CHOICE_LOOKS[choice] };
    return t(own.length > 0 ? "item.ballot.hasSpoken" : "item.ballot.silent");
  };
  const rows = ballot.seats.map((seat): Row => {
    const { id, name, standing } = seat;
    const own = ballot.votes.filter((vote) => vote.live && vote.delegationId === id);
    const voters = ballot.voters.filter((voter) => voter.delegationId === id);
    const entrusted = ballot.proxies.find(({ from }) => from === id);
    const holder = ballot.seats.find((one) => one.id === entrusted?.to);
    const last = own.at(-1);
    const people =
      own.length > 0
        ? own.map(by)
        : voters.map(({ person }) => t("item.ballot.by", { how: entrusted?.used ? "proxy" : "own", person }));
    const note = people.length === 0 && holder ? t("item.ballot.entrusted", { to: nameIn(locale, holder.name) }) : "";
    const reasons = own.flatMap(({ reason, evidence }) => [
      reason,
      evidence && t("item.ballot.onEvidence", { evidence }),
    ]);
    return {
      id,
      cells: [
        { text: nameIn(locale, name), note: [...marksOf(seat), people.join(", ") || note].filter(Boolean).join(" · ") },
        position(own, id, standing === "vacant"),
        ...(secret ? [] : [reasons.filter(Boolean).join(" — ")]),
        ...(secret ? [] : [last ? { text: format.moment(new Date(last.at)), time: last.at } : null]),
      ],
    };
  });
  const columns = [
    { label: t("item.ballot.delegation"), lead: true },
    { label: t("item.ballot.position") },
    ...(secret ? [] : [{ label: t("item.ballot.reason") }, { label: t("item.ballot.when") }]),
  ];
  return (
    <div className="-mx-3">
      <Table caption={t("item.ballot.positions")} columns={columns} rows={rows} />
    </div>
  );
}

/** What was said before a change of mind, and what does not count, with the reason why. */
export async function Earlier({ ballot }: { ballot: BallotPaper }) {
  const [t, locale, format] = await Promise.all([getTranslations(), getLocale(), readersFormat()]);
  const earlier = ballot.votes.filter(isShown).filter((vote) => !vote.live);
  if (earlier.length === 0) return null;
  const nameOf = (id: string) => {
    const seat = ballot.seats.find((one) => one.id === id);
    return seat ? nameIn(locale, seat.name) : "";
  };
  return (
    <details className="text-sm">
      <summary className="text-quiet">{t("item.ballot.earlier", { count: earlier.length })}</summary>
      <ul className="mt-2 grid gap-2">
        {earlier.map((vote) => (
          <li key={`${vote.at} ${vote.personId}`}>
            {t(vote.void === null ? "item.ballot.earlierPosition" : "item.ballot.voidPosition", {
              delegation: nameOf(vote.delegationId),
              person: vote.person,
              choice: t(`choices.${vote.choice}`),
              when: format.moment(new Date(vote.at)),
            })}{" "}
            <bdi>{vote.void ?? vote.reason}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
