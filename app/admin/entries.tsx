import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { paths } from "@/app/paths";
import { type Happening, Timeline } from "@/app/ui/timeline";
import type { RecordedEvent } from "@/lib/audit/store";
import { readersFormat } from "@/lib/languages/reader";
import { entryWords } from "./entry-words";

/** The administration's record as sentences, each with what was said and changed along with it. */
export async function Entries({ events }: { events: RecordedEvent[] }) {
  const [t, format, wordsOf] = await Promise.all([getTranslations("admin.entries"), readersFormat(), entryWords()]);
  return <Timeline events={events.map(happening)} />;

  function happening(event: RecordedEvent): Happening {
    const { about, key, values, notes } = wordsOf(event);
    const { actorId, personId, committeeId } = event;
    const linked = {
      by: (name: ReactNode) => named(name, actorId ? paths.admin.person(actorId) : null),
      whom: (name: ReactNode) => named(name, personId ? paths.admin.person(personId) : null),
      where: (name: ReactNode) => named(name, committeeId ? paths.admin.committee(committeeId) : null),
    };
    return {
      id: event.id,
      what: key ? t.rich(key, { ...values, ...linked }) : event.act,
      when: format.moment(event.at),
      time: event.at.toISOString(),
      note: notes.length > 0 ? notes.map((line, index) => <p key={index}>{line}</p>) : undefined,
      ...(about.self && { tone: "warning" as const, shape: "warning" as const }),
    };
  }
}

const named = (name: ReactNode, href: Route | null) =>
  href ? (
    <a href={href} className="link">
      <bdi>{name}</bdi>
    </a>
  ) : (
    <bdi>{name}</bdi>
  );
