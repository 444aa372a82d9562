/** What something is called in several languages, English among them. */
export type Names = Readonly<{ en: string } & Record<string, string>>;

/**
 * What a refusal's sentence may mention. Lists of words are translated, names are given in the reader's language, and
 * both are joined by it; `instant` is an ISO 8601 instant.
 */
export type ReasonParams = Record<string, string | number | readonly string[] | readonly Names[]>;

/** A refusal: `reason` is a key under `reasons` in `messages/`, so it reads well in every language. */
export type No = { ok: false; reason: string; params?: ReasonParams };

/** The answer to every question the rulebook is asked: yes with a value, or no because. */
export type Verdict<T = void> = { ok: true; value: T } | No;

export const yes = <T>(value: T): Verdict<T> => ({ ok: true, value });
export const granted: Verdict = { ok: true, value: undefined };
export const no = (reason: string, params?: ReasonParams): No => ({ ok: false, reason, ...(params && { params }) });
