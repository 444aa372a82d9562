import { isBefore, nanosecondsOf, writeInstant } from "./instant";
import { granted, type Names, no, type Verdict, yes } from "./verdict";

/**
 * The silence procedure, after the OSCE's Rules of Procedure (MC.DOC/1/06, Annex 1(A)): a text stands
 * until an exact instant, and unless a delegation breaks the silence strictly before it, the text is
 * adopted at that instant, whoever looks at it first. Instants are ISO 8601, compared exactly; `now`
 * is the database's clock at the moment of the act.
 */
export type Silence = {
  /** The expiry in force, after any extension. */
  expiresAt: string;
  /** In the order of the record. Comments and recusals are not here: they break nothing. */
  objections: readonly Objection[];
  /** Delegations that took an objection back. */
  withdrawals: readonly { seat: string; at: string }[];
  /** When the chair announced what had been adopted. */
  announcedAt?: string;
};

/** A written objection, or an amendment, which is one as well. */
export type Objection = { seat: string; choice: (typeof BREAKING)[number]; at: string };
const BREAKING = ["object", "amend"] as const;

export type SilenceState =
  | { is: "underSilence"; until: string }
  | { is: "broken"; at: string; by: string; alsoBy: string[] }
  | { is: "adopted"; at: string }
  | { is: "announced"; at: string; adoptedAt: string };

/** How a silence procedure stands at an instant. It depends on nobody having looked before. */
export function silenceAt(silence: Silence, now: string): SilenceState {
  const { expiresAt: until, objections, announcedAt } = silence;
  const [first, ...others] = objections.filter(({ at }) => isBefore(at, until) && !isBefore(now, at));
  // Taking an objection back does not mend what it broke.
  if (first) return { is: "broken", at: first.at, by: first.seat, alsoBy: others.map(({ seat }) => seat) };
  if (isBefore(now, until)) return { is: "underSilence", until };
  if (announcedAt !== undefined && !isBefore(now, announcedAt))
    return { is: "announced", at: announcedAt, adoptedAt: until };
  return { is: "adopted", at: until };
}

/** What the committee asks of a silence procedure's length. */
type SilenceTerms = {
  /** UNGA 74/544: at least 72 hours. */
  minimumHours: number;
  /** Stretches that do not count: weekends and holidays, where the committee says so. */
  pauses: readonly Pause[];
};
export type Pause = { from: string; until: string };

type Placing = SilenceTerms & {
  now: string;
  expiresAt: string;
  /** Delegations that object to the procedure itself. */
  opposing: readonly Names[];
};

/** Any objection at the moment of placing: it is not placed. */
export function mayPlace({ opposing, now, expiresAt, ...terms }: Placing): Verdict {
  if (opposing.length > 0) return no("silenceOpposed", { delegations: opposing });
  const earliest = earliestExpiry(now, terms);
  return isBefore(expiresAt, earliest)
    ? no("silenceTooShort", { hours: terms.minimumHours, instant: earliest })
    : granted;
}

/** The first instant by which the minimum has passed, the pauses left out. Exact to the microsecond. */
export function earliestExpiry(now: string, { minimumHours, pauses }: SilenceTerms): string {
  let at = nanosecondsOf(now);
  let owed = BigInt(minimumHours) * HOUR;
  for (const pause of pauses.toSorted((one, other) => (isBefore(one.from, other.from) ? -1 : 1))) {
    const [from, until] = [nanosecondsOf(pause.from), nanosecondsOf(pause.until)];
    if (until <= at) continue;
    const working = from > at ? from - at : 0n;
    if (working >= owed) break;
    owed -= working;
    at = until;
  }
  return writeInstant(at + owed);
}

/** Whether a delegation's objection or amendment is received: one that comes second is kept as well. */
export function mayObject(state: SilenceState, until: string, now: string): Verdict<"breaks" | "joins"> {
  if (!isBefore(now, until)) return no("silenceOver", { instant: until });
  return yes(state.is === "broken" ? "joins" : "breaks");
}

/** An editorial comment, or taking no part: neither breaks the silence. */
export function mayRemark(state: SilenceState, until: string): Verdict {
  if (state.is === "underSilence") return granted;
  return state.is === "broken" ? no("silenceBroken") : no("silenceOver", { instant: until });
}

/** Taking an objection back is recorded, and mends nothing. */
export function mayWithdraw({ objections, withdrawals }: Silence, state: SilenceState, seat: string): Verdict {
  if (state.is !== "broken" || !objections.some((one) => one.seat === seat)) return no("noObjection");
  return withdrawals.some((one) => one.seat === seat) ? no("objectionWithdrawn") : granted;
}

/** Before the expiry, and only to make it longer. */
export function mayExtend(state: SilenceState, until: string, now: string): Verdict {
  if (state.is === "broken") return no("silenceBroken");
  if (state.is !== "underSilence" || !isBefore(now, state.until)) return no("silenceOver", { instant: endOf(state) });
  return isBefore(state.until, until) ? granted : no("silenceOnlyLonger", { instant: state.until });
}

/** The chair announces what silence adopted; only then does it get its number. */
export function mayAnnounce(state: SilenceState): Verdict {
  if (state.is === "underSilence") return no("silenceRuns", { instant: state.until });
  if (state.is === "broken") return no("silenceBroken");
  return state.is === "announced" ? no("alreadyAnnounced", { instant: state.at }) : granted;
}

const endOf = (state: Exclude<SilenceState, { is: "broken" }>) =>
  state.is === "underSilence" ? state.until : state.is === "adopted" ? state.at : state.adoptedAt;

const HOUR = 3_600_000_000_000n;
