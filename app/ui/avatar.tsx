/** A person's initials. Decoration only: the name stands beside it. */
export function Avatar({ name, size = "normal" }: { name: string; size?: "small" | "normal" }) {
  return (
    <span
      aria-hidden
      className={`inline-grid flex-none place-items-center rounded-full bg-accent-soft font-semibold text-accent ${size === "small" ? "size-6 text-[0.625rem]" : "size-8 text-xs"}`}
    >
      {initials(name)}
    </span>
  );
}

const initials = (name: string) => {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
};
