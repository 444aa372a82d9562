import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ProgressBar } from "@/app/ui/progress-bar";
import { type Look, StatusBadge } from "@/app/ui/status-badge";
import { readersFormat } from "@/lib/languages/reader";
import { toDecimal } from "@/lib/rules/decimal";
import type { Fraction } from "@/lib/rules/fraction";
import { type Progress, perMille } from "@/lib/rules/progress";
import type { Light, ValueState } from "@/lib/rules/words";

export const LIGHT_LOOKS: Record<Light, Look> = {
  onTrack: { tone: "success", shape: "check" },
  atRisk: { tone: "warning", shape: "warning" },
  offTrack: { tone: "danger", shape: "cross" },
  noData: { tone: "neutral", shape: "minus" },
};

export const VALUE_LOOKS: Record<ValueState, Look> = {
  draft: { tone: "neutral", shape: "pencil" },
  submitted: { tone: "info", shape: "clock" },
  returned: { tone: "warning", shape: "back" },
  accepted: { tone: "success", shape: "check" },
  superseded: { tone: "neutral", shape: "minus" },
};

type Measured = { measure: string };
/** Sums to the digit; means, which only percentages have, to two. */
const digits = (value: Fraction, of?: Measured) => toDecimal(value, of?.measure === "percentage" ? 2 : 10);

/** How a framework's figures are said to this reader. */
export async function sayFigures() {
  const [t, format] = await Promise.all([getTranslations("results"), readersFormat()]);
  const decimal = (value: string | null) => (value === null ? "" : format.decimal(value));
  const withUnit = (value: string | null, { unit, measure }: Measured & { unit: string }) => {
    if (value === null) return "";
    const isShare = unit === "%" || (measure === "percentage" && !unit);
    return isShare ? format.share(value) : [decimal(value), unit].filter(Boolean).join("\u00a0");
  };
  return {
    decimal,
    /** For a field. */
    typed: (value: string | null | undefined) => (value ? format.typed(value) : ""),
    exact: (value: Fraction | null, of?: Measured) => (value ? decimal(digits(value, of)) : ""),
    /** 1 250 km; percentages with their sign. */
    withUnit,
    withUnitExact: (value: Fraction, of: Measured & { unit: string }) => withUnit(digits(value, of), of),
    progress: (of: Progress): string => {
      if (of.is === "share") return format.percent(perMille(of.share) / 1000);
      return of.is === "none" ? t(`noProgress.${of.because}`) : t(of.is);
    },
    share: (of: Fraction) => format.percent(perMille(of) / 1000),
  };
}

type Lit = { light: Light | null; judged?: boolean };
type Progressed = { progress: Progress; expected?: Fraction; light: Light | null };

const TONES = { onTrack: "success", atRisk: "warning", offTrack: "danger", noData: "neutral" } as const;

/** How it is drawn where one stands: to be called row by row, where a component that waits for its words would cost more than the row. */
export async function drawStandings() {
  const [t, say] = await Promise.all([getTranslations("results"), sayFigures()]);
  return {
    /** The traffic light as a word, a colour and a letter; a judgement is told from a computed one. */
    light: ({ light, judged = false }: Lit): ReactNode =>
      light ? (
        <StatusBadge {...LIGHT_LOOKS[light]}>
          <b aria-hidden>{t(`letters.${light}`)}</b>
          <span>
            {t(`lights.${light}`)}
            {judged && ` (${t("judged")})`}
          </span>
        </StatusBadge>
      ) : (
        <span className="text-sm text-quiet">{t("notRated")}</span>
      ),
    /** Progress as a bar with its figure above. */
    progress: ({ progress, expected, light }: Progressed): ReactNode => (
      <div className="grid gap-1">
        <span>{say.progress(progress)}</span>
        {progress.is === "share" && (
          <ProgressBar
            share={perMille(progress.share) / 1000}
            expected={expected && perMille(expected) / 1000}
            tone={light ? TONES[light] : "neutral"}
          />
        )}
      </div>
    ),
  };
}

export const LightBadge = async (lit: Lit) => (await drawStandings()).light(lit);

export const ProgressLine = async (progressed: Progressed) => (await drawStandings()).progress(progressed);
