import { ticksFor } from "./scale";

export type ChartPoint = {
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

const WIDE = 720;
const HIGH = 260;
const LEFT = 72;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 56;

/** Values and targets over time, drawn on the server. Lines differ in their dashes and marks, not in colour alone. */
export function LineChart({ name, baseline, points, words, say }: Props) {
  const values = points.flatMap(({ actual, target }) => [actual, target]).concat(baseline);
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const ticks = ticksFor(known);
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const x = (nth: number) => LEFT + ((nth + 0.5) * (WIDE - LEFT - RIGHT)) / points.length;
  const y = (value: number) => HIGH - BOTTOM - ((value - low) / (high - low)) * (HIGH - TOP - BOTTOM);
  const line = (of: "actual" | "target") =>
    points.flatMap((point, nth) => (point[of] === null ? [] : [`${x(nth)},${y(point[of])}`])).join(" ");
  // Every label, as long as they fit beside each other.
  const every = Math.ceil(points.length / 10);
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${WIDE} ${HIGH}`} className="h-auto w-full max-w-4xl text-xs">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDE - RIGHT} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" fill="var(--quiet)">
            {say(tick)}
          </text>
        </g>
      ))}
      {points.map(({ label }, nth) =>
        nth % every === 0 ? (
          <text key={label} x={x(nth)} y={HIGH - BOTTOM + 18} textAnchor="middle" fill="var(--quiet)">
            {label}
          </text>
        ) : null,
      )}
      {baseline !== null && (
        <line
          x1={LEFT}
          x2={WIDE - RIGHT}
          y1={y(baseline)}
          y2={y(baseline)}
          stroke="var(--edge)"
          strokeWidth="1.5"
          strokeDasharray="2 4"
        />
      )}
      <polyline points={line("target")} fill="none" stroke="var(--edge)" strokeWidth="2" strokeDasharray="8 5" />
      <polyline points={line("actual")} fill="none" stroke="var(--accent)" strokeWidth="2.5" />
      {points.map(({ label, actual, target }, nth) => (
        <g key={label}>
          {target !== null && (
            <rect
              x={x(nth) - 4}
              y={y(target) - 4}
              width="8"
              height="8"
              fill="var(--surface)"
              stroke="var(--edge)"
              strokeWidth="2"
            />
          )}
          {actual !== null && (
            <circle cx={x(nth)} cy={y(actual)} r="4.5" fill="var(--accent)" stroke="var(--surface)" strokeWidth="1.5" />
          )}
        </g>
      ))}
      <Legend words={words} baseline={baseline !== null} />
    </svg>
  );
}

function Legend({ words, baseline }: { words: Props["words"]; baseline: boolean }) {
  const at = HIGH - 14;
  const entries = [
    { word: words.actual, stroke: "var(--accent)", dash: undefined },
    { word: words.target, stroke: "var(--edge)", dash: "8 5" },
    ...(baseline ? [{ word: words.baseline, stroke: "var(--edge)", dash: "2 4" }] : []),
  ];
  return entries.map(({ word, stroke, dash }, nth) => (
    <g key={word} transform={`translate(${LEFT + nth * 200} ${at})`}>
      <line x1="0" x2="28" y1="-4" y2="-4" stroke={stroke} strokeWidth="2.5" strokeDasharray={dash} />
      <text x="36" fill="var(--ink)">
        {word}
      </text>
    </g>
  ));
}
