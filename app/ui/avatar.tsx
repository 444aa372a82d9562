import { type Html, html } from "./html";

const LOOK =
  "inline-grid flex-none place-items-center rounded-full bg-accent-soft font-semibold text-accent size-8 text-xs";

/** A person's initials. Decoration only: the name stands beside it. */
export const Avatar = ({ name }: { name: string }) => (
  <span aria-hidden className={LOOK}>
    {initials(name)}
  </span>
);

/** The same where markup is a text. */
export const avatarHtml = (name: string): Html =>
  html`<span aria-hidden="true" class="${LOOK}">${initials(name)}</span>`;

const initials = (name: string) => {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
};
