/** What a refusal's sentence may mention. Lists of words are translated and joined by the reader's language. */
export type ReasonParams = Record<string, string | number | readonly string[]>;

/** A refusal: `reason` is a key under `reasons` in `messages/`, so it reads well in every language. */
export type No = { ok: false; reason: string; params?: ReasonParams };

/** The answer to every question the rulebook is asked: yes with a value, or no because. */
export type Verdict<T = void> = { ok: true; value: T } | No;

export const yes = <T>(value: T): Verdict<T> => ({ ok: true, value });
export const granted: Verdict = { ok: true, value: undefined };
export const no = (reason: string, params?: ReasonParams): No => ({ ok: false, reason, ...(params && { params }) });
