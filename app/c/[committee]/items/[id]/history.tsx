import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { RecordLine } from "@/app/record-line";
import { ADVICE_LOOKS, CHOICE_LOOKS, STATUS_LOOKS } from "@/app/status-looks";
import { ButtonLink } from "@/app/ui/button-link";
import { Section } from "@/app/ui/section";
import type { Look } from "@/app/ui/status-badge";
import { Still } from "@/app/ui/still";
import { type Happening, Timeline } from "@/app/ui/timeline";
import type { Dossier } from "@/lib/dossier/loaders";
import { type Format } from "@/lib/languages/format";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import type { EventPaper } from "@/lib/papers/store";
import { insists } from "@/lib/rules/follow-up";
import { ADVICE, CHOICES, OUTCOMES, PARTS, STATEMENT_KINDS } from "@/lib/rules/words";
import { recommendationTold } from "../../follow-up/in-words";
import { trainingTold } from "./capacity/in-words";

export type Say = (key: string, params?: Record<string, string | number>) => string;

/** Everything that happened to the item, the newest first: who, what, when, and what was said with it. */
export async function History({ dossier }: { dossier: Dossier }) {
  const [t, format, locale] = await Promise.all([
    getTranslations() as unknown as Promise<Say>,
    readersFormat(),
    getLocale(),
  ]);
  const { events } = dossier.papers;
  if (events.length === 0) return null;
  return (
    <Section
      card
      id="history"
      title={t("timeline.title")}
      actions={
        <>
          {dossier.papers.record && (
            <ButtonLink size="small" href={paths.verifyRecord(dossier.frame.committee.slug, dossier.row.item.id)}>
              {t("record.title")}
            </ButtonLink>
          )}
          <ButtonLink size="small" href={paths.notices(dossier.frame.committee.slug, dossier.row.item.id)}>
            {t("notices.title")}
          </ButtonLink>
        </>
      }
    >
      {dossier.papers.record && <RecordLine standing={dossier.papers.record} />}
      <Still>
        <Timeline
          events={events.map((event, nth) => ({
            id: String(events.length - nth),
            ...happening(event, t, format, locale),
          }))}
        />
      </Still>
    </Section>
  );
}

export function happening(
  event: EventPaper,
  t: Say,
  format: Format,
  locale: string,
): Omit<Happening, "id"> & { what: string } {
  const { data } = event;
  const word = <W extends string>(of: readonly W[], name: string) => of.find((one) => one === data[name]);
  const choice = word(CHOICES, "choice") ?? word(CHOICES, "answer");
  const advice = word(ADVICE, "position");
  const part = word([...PARTS, "none"] as const, "part");
  const response = word(["accepted", "declined"] as const, "response");
  const look: Look | undefined = choice
    ? CHOICE_LOOKS[choice]
    : advice
      ? ADVICE_LOOKS[advice]
      : event.toStatus
        ? STATUS_LOOKS[event.toStatus]
        : undefined;
  const said = ["reason", "note", "evidence", "void"]
    .map((name) => data[name])
    .filter((text): text is string => typeof text === "string" && text !== "");
  const when = new Date(event.at);
  const until = data.until ?? data.closesAt;
  return {
    what: t(`timeline.${sentence(event)}`, {
      actor: event.actor ?? "",
      person: event.person ?? "",
      former: event.former ?? "",
      due: typeof data.dueAt === "string" ? format.date(new Date(data.dueAt)) : "",
      delegation: event.delegation ? nameIn(locale, event.delegation) : "",
      choice: choice ? t(`choices.${choice}`) : "",
      advice: advice ? t(`advice.${advice}`) : "",
      part: part ?? "none",
      response: response ?? "accepted",
      revision: event.revision,
      symbol: typeof data.symbol === "string" ? data.symbol : "",
      from: typeof data.from === "number" ? data.from : 0,
      to: typeof data.to === "number" ? data.to : 0,
      name: typeof data.name === "string" ? data.name : "",
      answer: typeof data.answer === "string" ? data.answer : "",
      stand: typeof data.stand === "string" ? data.stand : "",
      joins: data.joins === true ? "yes" : "no",
      how: data.byProxy ? "proxy" : choice ? "own" : "unsaid",
      until: typeof until === "string" ? format.moment(new Date(until)) : "",
      meeting: typeof data.meeting === "string" ? data.meeting : "none",
      statement: word(STATEMENT_KINDS, "kind") ? t(`item.ballot.statementKinds.${String(data.kind)}`) : "",
      ...trainingTold(event, t, format),
      ...recommendationTold(event, t),
      outcome: word(OUTCOMES, "outcome") ? t(`outcomes.${String(data.outcome)}`) : "",
    }),
    when: format.moment(when),
    time: when.toISOString(),
    ...(said.length > 0 && {
      note: (
        <span dir="auto" className="whitespace-pre-line">
          {said.join("\n")}
        </span>
      ),
    }),
    ...look,
  };
}

/** An act has one sentence, unless it can come about in two ways. */
function sentence({ act, actor, data, before }: EventPaper): string {
  // What silence adopts has no number yet.
  if (act === "adopt" && typeof data.symbol !== "string") return "adoptUnderSilence";
  if (act === "reopenRecommendation" && insists(before)) return "insistOnRecommendation";
  return act === "defer" && !actor ? "deferByRule" : act;
}
