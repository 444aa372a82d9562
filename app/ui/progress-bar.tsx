type Props = {
  /** How far, 0 to 1; what lies outside is cut off here and told in words beside it. */
  share: number;
  /** How far it should be by now. */
  expected?: number | undefined;
  tone?: "success" | "warning" | "danger" | "neutral";
};

/** How far something has come, as a bar. It says nothing to a screen reader: the words beside it do. */
export function ProgressBar({ share, expected, tone = "neutral" }: Props) {
  const at = (value: number) => Math.max(0, Math.min(1, value)) * 100;
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      data-tone={tone}
      className="h-2 w-full min-w-24 max-w-64 forced-colors:border"
    >
      <rect width="100" height="8" rx="1" fill="var(--sunken)" />
      <rect width={at(share)} height="8" rx="1" fill="var(--tone-ink)" />
      {expected !== undefined && <rect x={Math.min(99, at(expected))} width="1" height="8" fill="var(--ink)" />}
    </svg>
  );
}
