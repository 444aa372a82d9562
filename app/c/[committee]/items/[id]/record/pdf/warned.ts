import type { Say } from "@/lib/languages/content";

/** What drifted since it was cited says so in a line of its own: on paper there is no badge beside it. */
export const warned = <Of extends Say & { drifts: Record<string, string> }>(say: Of): Of => ({
  ...say,
  value(field, value, row) {
    const drift = field.input.as === "citation" ? say.drifts[String(value)] : undefined;
    return [say.value(field, value, row), drift].filter(Boolean).join("\n");
  },
});
