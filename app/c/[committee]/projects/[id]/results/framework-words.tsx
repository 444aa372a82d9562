import { getTranslations } from "next-intl/server";
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

/** The traffic light as a word, a colour and a letter; a judgement is told from a computed one. */
export async function LightBadge({ light, judged = false }: { light: Light | null; judged?: boolean }) {
  const t = await getTranslations("results");
  if (!light) return <span className="text-sm text-quiet">{t("notRated")}</span>;
  return (
    <StatusBadge {...LIGHT_LOOKS[light]}>
      <b aria-hidden>{t(`letters.${light}`)}</b>
      <span>
        {t(`lights.${light}`)}
        {judged && ` (${t("judged")})`}
      </span>
    </StatusBadge>
  );
}

const TONES = { onTrack: "success", atRisk: "warning", offTrack: "danger", noData: "neutral" } as const;

/** Progress as a bar with its figure beside. */
export async function ProgressLine({
  progress,
  expected,
  light,
}: {
  progress: Progress;
  expected?: Fraction;
  light: Light | null;
}) {
  const say = await sayFigures();
  const expectedShare = expected && perMille(expected) / 1000;
  return (
    <div className="grid gap-1">
      <span>{say.progress(progress)}</span>
      {progress.is === "share" && (
        <ProgressBar
          share={perMille(progress.share) / 1000}
          expected={expectedShare}
          tone={light ? TONES[light] : "neutral"}
        />
      )}
    </div>
  );
}
