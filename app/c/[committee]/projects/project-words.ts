import { getTranslations } from "next-intl/server";
import type { Look } from "@/app/ui/status-badge";
import { COUNTRIES } from "@/lib/kinds/places";
import type { Format } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import type { ProjectStatus } from "@/lib/rules/words";

export const PROJECT_LOOKS: Record<ProjectStatus, Look> = {
  planned: { tone: "neutral", shape: "clock" },
  active: { tone: "info", shape: "dot" },
  finalising: { tone: "info", shape: "clock" },
  completed: { tone: "success", shape: "check" },
  cancelled: { tone: "danger", shape: "cross" },
  suspended: { tone: "warning", shape: "pause" },
};

/** Country codes as the reader's names of them. */
export async function placeNames(): Promise<(codes: readonly string[]) => string> {
  const [t, format] = await Promise.all([getTranslations("countries"), readersFormat()]);
  return (codes) =>
    format.list(
      codes.map((code) => {
        const known = COUNTRIES.find((one) => one === code);
        return known ? t(known) : code;
      }),
    );
}

/** From and until, as far as they are known. */
export const span = (format: Format, from: string | null, until: string | null): string =>
  [from, until].map((day) => (day ? format.day(new Date(`${day}T12:00:00Z`)) : "…")).join(" – ");
