import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { paths } from "@/app/paths";
import { sayStanding } from "@/app/say-standing";
import { type Happening, Timeline } from "@/app/ui/timeline";
import { type About, aboutOf } from "@/lib/audit/schema";
import type { RecordedEvent } from "@/lib/audit/store";
import { nameIn } from "@/lib/languages/named";
import { readersDay, readersFormat } from "@/lib/languages/reader";

/** The administration's record as sentences, each with what was said and changed along with it. */
export async function Entries({ events }: { events: RecordedEvent[] }) {
  const [t, words, locale, format, day] = await Promise.all([
    getTranslations("admin.entries"),
    getTranslations(),
    getLocale(),
    readersFormat(),
    readersDay(),
  ]);
  return <Timeline events={events.map(happening)} />;

  function happening(event: RecordedEvent): Happening {
    const about = aboutOf(event.data);
    return {
      id: event.id,
      what: sentence(event, about),
      when: format.moment(event.at),
      time: event.at.toISOString(),
      note: notes(event, about),
      ...(about.self && { tone: "warning" as const, shape: "warning" as const }),
    };
  }

  function sentence(
    { act, actorId, actorName, personId, personName, committeeId, committeeName }: RecordedEvent,
    about: About,
  ) {
    const values = {
      actor: actorName ?? t("system"),
      person: personName ?? "",
      committee: committeeName ? nameIn(locale, committeeName) : "",
      delegation: about.delegation ? nameIn(locale, about.delegation) : "",
      role: about.role ? words(`roles.${about.role}`) : "",
      kind: about.kind ? words(`kinds.${about.kind}.name`) : "",
      version: about.version ?? 0,
      items: about.items ?? 0,
      by: (name: ReactNode) => named(name, actorId ? paths.admin.person(actorId) : null),
      whom: (name: ReactNode) => named(name, personId ? paths.admin.person(personId) : null),
      where: (name: ReactNode) => named(name, committeeId ? paths.admin.committee(committeeId) : null),
    };
    const key = `acts.${about.added && adds(act) ? `${act}New` : act}`;
    return t.has(key as "acts.grantRole") ? t.rich(key as "acts.grantRole", values) : act;
  }

  function notes({ act }: RecordedEvent, about: About): ReactNode {
    const seat = act === "grantRole" && about.delegation && nameIn(locale, about.delegation);
    const lines = [
      about.self && t("self"),
      about.email,
      seat &&
        (about.standing
          ? t("seat", { delegation: seat, standing: sayStanding(words, about.standing, about.rank) })
          : seat),
      act === "grantRole" && about.from && mandate(about.from, about.until),
      act === "changeMandate" && t("mandateChanged", { before: until(about.before), after: until(about.until) }),
      about.rankBefore !== undefined &&
        t("rankChanged", { before: String(about.rankBefore ?? "—"), after: String(about.rank ?? "—") }),
      ...about.changes.map(([field, before, after]) =>
        t("change", { field: t(`fields.${field}`), before: inWords(field, before), after: inWords(field, after) }),
      ),
      about.reason && t("reason", { reason: about.reason }),
    ].filter(Boolean);
    return lines.length > 0 ? lines.map((line, index) => <p key={index}>{line}</p>) : undefined;
  }

  function inWords(field: string, value: string) {
    return CHOSEN.has(field) && t.has(`values.${value}` as "values.year")
      ? t(`values.${value}` as "values.year")
      : value;
  }

  function mandate(from: string, last: string | null | undefined) {
    return last ? t("mandate", { from: day(from), until: day(last) }) : t("mandateOpen", { from: day(from) });
  }

  function until(last: string | null | undefined) {
    return last ? day(last) : t("open");
  }
}

/** Fields that hold one word of a few. */
const CHOSEN = new Set([
  "restDaysCount",
  "writtenToDeadline",
  "tacitAcceptance",
  "numbering",
  "sitting",
  "publishedPositions",
  "othersReviews",
  "votes",
  "policy",
  "observersState",
]);

const adds = (act: string) => act === "saveCommittee" || act === "saveDelegation";

const named = (name: ReactNode, href: Route | null) =>
  href ? (
    <a href={href} className="link">
      <bdi>{name}</bdi>
    </a>
  ) : (
    <bdi>{name}</bdi>
  );
