/** Characters no file name should carry: controls, and marks that turn the reading direction to disguise an extension. */
const UNFIT = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LONGEST = 180;

/**
 * A name to show and to save under: no folders, no controls, no disguises, not too long. The store
 * never uses it. Undefined when nothing is left, or when it holds what cannot be stored.
 */
export function fileName(given: string): string | undefined {
  if (given.includes("\0") || !given.isWellFormed()) return undefined;
  const base = given.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const name = base.replace(UNFIT, "").replace(/^[\s.]+|[\s.]+$/g, "");
  if (name.length <= LONGEST) return name || undefined;
  const extension = /\.[^.]{1,8}$/.exec(name)?.[0] ?? "";
  return [...name].slice(0, LONGEST - extension.length).join("") + extension;
}

/** Bytes that a file system takes in a name, less room for what is set before it. */
const MOST_BYTES = 240;

/**
 * The name a file has in an archive, so that it can be unpacked on every system: without the signs that Windows
 * keeps to itself, and, in whatever script, not longer than Linux takes.
 */
export function packedName(given: string): string {
  const name = given.replaceAll(/[<>:"|?*\\/]/g, "_");
  const extension = /\.[^.]{1,8}$/.exec(name)?.[0] ?? "";
  let stem = Array.from(name.slice(0, name.length - extension.length));
  while (Buffer.byteLength(stem.join("") + extension) > MOST_BYTES) stem = stem.slice(0, -1);
  return stem.join("").replace(/[\s.]+$/, "") + extension;
}

/** `Content-Disposition` for any name: plain letters for old readers, and RFC 5987 for all others; no name is a folder. */
export function attachmentHeader(given: string): string {
  const name = given.toWellFormed().replaceAll(/[\\/]/g, "-");
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
