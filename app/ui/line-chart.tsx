import { ticksFor } from "./scale";

type ChartPoint = {
  /** What stands below it, such as a year. */
  label: string;
  actual: number | null;
  target: number | null;
};

type Props = {
  /** What it shows, for who does not see it; the figures stand in a table beside. */
  name: string;
  /** The level everything set out from. */
  baseline: number | null;
  points: readonly ChartPoint[];
  words: { actual: string; target: string; baseline: string };
  /** A number as the reader writes it. */
  say: (value: number) => string;
};

const HIGH = 190;
const TOP = 8;
/** So many labels fit beside each other on a desk, and on a phone. */
const LABELS = 10;
const LABELS_NARROW = 4;

/**
 * Values and targets over time, drawn on the server. Lines differ in their dashes and marks, not in colour
 * alone. Across it is measured in percent, so that it fills any room and its words keep their size.
 */
export function LineChart({ name, baseline, points, words, say }: Props) {
  const values = points.flatMap(({ actual, target }) => [actual, target]).concat(baseline);
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const ticks = ticksFor(known);
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const x = (nth: number) => ((nth + 0.5) * 100) / points.length;
  const y = (value: number) => TOP + (1 - (value - low) / (high - low)) * (HIGH - TOP);
  const line = (of: "actual" | "target") =>
    points.flatMap((point, nth) => (point[of] === null ? [] : [`${x(nth)},${y(point[of])}`])).join(" ");
  const every = (count: number) => Math.ceil(points.length / count);
  const gutter = Math.max(...ticks.map((tick) => say(tick).length)) + 1;
  return (
    <div className="grid gap-3">
      <div style={{ paddingInlineStart: `${gutter}ch` }}>
        <svg role="img" aria-label={name} height={HIGH + 24} className="chart chart-lines">
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} data-of="tick" />
              <text x="-8" y={y(tick) + 4} textAnchor="end" data-quiet="">
                {say(tick)}
              </text>
            </g>
          ))}
          {points.map(({ label }, nth) =>
            nth % every(LABELS) === 0 ? (
              <text
                key={label}
                x={`${x(nth)}%`}
                y={HIGH + 18}
                className={nth % every(LABELS_NARROW) === 0 ? "chart-middle" : "chart-middle max-sm:hidden"}
                data-quiet=""
              >
                {label}
              </text>
            ) : null,
          )}
          {baseline !== null && <line x1="0" x2="100%" y1={y(baseline)} y2={y(baseline)} data-of="baseline" />}
          <svg viewBox={`0 0 100 ${HIGH}`} width="100%" height={HIGH} preserveAspectRatio="none">
            <polyline points={line("target")} data-of="target" />
            <polyline points={line("actual")} data-of="actual" />
          </svg>
          {points.map(({ label, actual, target }, nth) => (
            <g key={label}>
              {target !== null && (
                <svg x={`${x(nth)}%`} y={y(target)} overflow="visible">
                  <rect x="-4" y="-4" width="8" height="8" data-of="target" />
                </svg>
              )}
              {actual !== null && <circle cx={`${x(nth)}%`} cy={y(actual)} r="4.5" data-of="actual" />}
            </g>
          ))}
        </svg>
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
        {(["actual", "target", "baseline"] as const)
          .filter((of) => of !== "baseline" || baseline !== null)
          .map((of) => (
            <li key={of} className="flex items-center gap-2">
              <svg aria-hidden="true" width="28" height="8" className="chart-lines flex-none">
                <line x1="0" x2="28" y1="4" y2="4" data-of={of} />
              </svg>
              {words[of]}
            </li>
          ))}
      </ul>
    </div>
  );
}
