import "server-only";
import { paths } from "@/app/paths";
import type { Tx } from "@/db/client";
import { env } from "@/lib/env";
import { formatFor } from "@/lib/languages/format";
import { DEFAULT_LOCALE, isLocale } from "@/lib/languages/locales";
import { queueMail } from "@/lib/notices/perform";
import * as store from "./store";

type Told = { slug: string; committeeId: string; projectId: string; actorId: string };
type Span = { id: string; startsOn: string; endsOn: string };

/** Tells those who accept values that some wait for them, in the transaction that submits them. */
export async function tellSubmitted(tx: Tx, told: Told, period: Span, count: number): Promise<void> {
  const people = await store.acceptersIn(tx, told.committeeId, told.actorId);
  await queue(
    tx,
    "submitValues",
    told,
    period,
    people.map((one) => ({ ...one, count, codes: [] })),
  );
}

/** Tells those who entered or submitted values what became of theirs, in the transaction that decides it. */
export async function tellDecided(
  tx: Tx,
  act: "acceptValues" | "returnValues",
  told: Told,
  period: Span,
  rows: readonly Pick<store.ValueRow, "code" | "enteredBy" | "submittedBy">[],
  why = "",
): Promise<void> {
  const hands = new Set(rows.flatMap(({ enteredBy, submittedBy }) => [enteredBy, submittedBy]));
  const people = await store.reachable(tx, [...hands].filter((id) => id !== null && id !== told.actorId) as string[]);
  const theirs = people.map((one) => {
    const own = rows.filter(({ enteredBy, submittedBy }) => enteredBy === one.id || submittedBy === one.id);
    return { ...one, count: own.length, codes: [...new Set(own.map(({ code }) => code))] };
  });
  await queue(tx, act, told, period, theirs, why);
}

type Recipient = store.Reached & { count: number; codes: string[] };
/** Codes named in a mail; the page has them all. */
const NAMED = 12;

async function queue(
  tx: Tx,
  template: string,
  { slug, projectId }: Told,
  { id: periodId, startsOn, endsOn }: Span,
  recipients: readonly Recipient[],
  why = "",
): Promise<void> {
  const project = await store.projectTitle(tx, projectId);
  const link = `${env().MAJLIS_URL}${paths.reportingPeriod(slug, projectId, periodId)}`;
  for (const { id: recipientId, email, locale, count, codes } of recipients) {
    const format = formatFor(isLocale(locale) ? locale : DEFAULT_LOCALE, "UTC");
    const [first, last] = [startsOn, endsOn].map((day) => format.day(new Date(`${day}T00:00Z`)));
    const named = codes.slice(0, NAMED).join(", ") + (codes.length > NAMED ? ", …" : "");
    const params = { project, period: `${first} – ${last}`, count: String(count), codes: named, why, link };
    // oxlint-disable-next-line no-await-in-loop
    await queueMail(tx, { recipientId, email, locale, template, params });
  }
}
