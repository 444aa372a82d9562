import { ChartKey } from "./chart-key";

/** `told` are the numbers as the reader writes them. */
export type ChartRow = { label: string; values: readonly number[]; told: readonly string[] };
export type ChartProps = { label: string; series: readonly string[]; rows: readonly ChartRow[] };

/** Of the width, in percent, the longest bar; the rest is for its number. */
const LONGEST = 84;
const BAR = 12;
const LINE = 17;
const GAP = 11;

/**
 * Bars that lie beneath the name of what they count, in percent of whatever room there is: words keep their
 * size on a phone. For machines that read aloud a table beside it says the same.
 */
export function BarChart({ label, series, rows }: ChartProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const height = LINE + series.length * (BAR + 2) + GAP;
  const length = (value: number) => (value === 0 ? 0 : Math.max(0.5, (LONGEST * value) / most));
  return (
    <div className="grid content-start gap-3">
      <ChartKey series={series} />
      <svg className="chart" height={height * rows.length} role="img" aria-label={label}>
        {rows.map((row, at) => (
          <g key={row.label} transform={`translate(0 ${at * height})`}>
            <text y="11">{row.label}</text>
            {row.values.map((value, one) => {
              const y = LINE + one * (BAR + 2);
              return (
                <g key={series[one]}>
                  <rect x="0.5" y={y} width={`${length(value)}%`} height={BAR - 1} data-series={one} />
                  <text x={`${length(value)}%`} dx="6" y={y + 9.5} className="chart-small" data-quiet="">
                    {row.told[one]}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}
