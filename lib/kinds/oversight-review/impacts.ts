import type { z } from "zod";

/** Whether effects on people or nature may reach beyond the border of the state where the works are (Espoo, 1991). */
export const TRANSBOUNDARY = ["none", "possible", "likely"] as const;

/** A component is scored once for each option. */
export function everyComponentOnce(
  rows: readonly { component: string; option: string | null }[],
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>();
  rows.forEach(({ component, option }, index) => {
    const key = JSON.stringify([component, option ?? ""]).toLowerCase();
    if (seen.has(key)) context.addIssue({ code: "custom", message: "scoredTwice", path: [index, "component"] });
    seen.add(key);
  });
}
