import { getLocale, getTranslations } from "next-intl/server";
import { sayStanding } from "@/app/say-standing";
import { type About, aboutOf } from "@/lib/audit/schema";
import type { RecordedEvent } from "@/lib/audit/store";
import { nameIn } from "@/lib/languages/named";
import { readersDay } from "@/lib/languages/reader";

/** An entry of the administration's record in words: the key of its sentence, what stands in it, and what was said along with it. */
export async function entryWords() {
  const [t, words, locale, day] = await Promise.all([
    getTranslations("admin.entries"),
    getTranslations(),
    getLocale(),
    readersDay(),
  ]);
  return (event: RecordedEvent) => {
    const about = aboutOf(event.data);
    const key = `acts.${about.added && adds(event.act) ? `${event.act}New` : event.act}` as "acts.grantRole";
    return { about, key: t.has(key) ? key : null, values: valuesOf(event, about), notes: notesOf(event, about) };
  };

  function valuesOf({ actorName, personName, committeeName }: RecordedEvent, about: About) {
    return {
      actor: actorName ?? t("system"),
      person: personName ?? "",
      committee: committeeName ? nameIn(locale, committeeName) : "",
      delegation: about.delegation ? nameIn(locale, about.delegation) : "",
      role: about.role ? words(`roles.${about.role}`) : "",
      kind: about.kind ? words(`kinds.${about.kind}.name`) : "",
      version: about.version ?? 0,
      items: about.items ?? 0,
    };
  }

  function notesOf({ act }: RecordedEvent, about: About): string[] {
    const seat = act === "grantRole" && about.delegation && nameIn(locale, about.delegation);
    return [
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
    ].filter((line): line is string => Boolean(line));
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
