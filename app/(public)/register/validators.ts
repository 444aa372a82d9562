/** What lets a cache ask whether what it holds is still right (RFC 9110 §8.8, §13). */
type Validators = { etag: string; "last-modified"?: string };

export type Changes = { count: number; changedAt: Date | null };

/** `variant` is whatever else the answer depends on: the language, the build. */
export function validatorsOf({ count, changedAt }: Changes, variant: string): Validators {
  const etag = `W/"${count}-${variant.replace(/[^\w.-]/g, "")}"`;
  return { etag, ...(changedAt && { "last-modified": changedAt.toUTCString() }) };
}

/** Whether the asker holds this already. The tag decides where it is given; a date knows seconds only. */
export function isHeld(asked: Headers, validators: Validators, { changedAt }: Changes, now: Date): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) return tags.split(",").some((tag) => bare(tag) === bare(validators.etag)) || tags.trim() === "*";
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  if (Number.isNaN(since) || changedAt === null) return false;
  // Another change within the same second would look like this one.
  const settled = now.getTime() - changedAt.getTime() > 2_000;
  return settled && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

/** Compared weakly, and with what a proxy adds when it compresses. */
const bare = (tag: string) =>
  tag
    .trim()
    .replace(/^W\//, "")
    .replace(/-(?:gzip|br)"$/, '"');

/** Held by any cache, but never shown without asking: what is withdrawn is gone at once. */
export const ASK_FIRST = "public, no-cache";
