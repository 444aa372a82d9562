import { ChartKey } from "./chart-key";

/** `told` are the numbers as the reader writes them. */
export type ChartRow = { label: string; values: readonly number[]; told: readonly string[] };
export type ChartProps = { label: string; series: readonly string[]; rows: readonly ChartRow[] };

const WIDTH = 360;
const NUMBER = 44;
const BAR = 11;
const LINE = 16;
const GAP = 10;

/** Bars that lie beneath the name of what they count. For machines that read aloud a table beside it says the same. */
export function BarChart({ label, series, rows }: ChartProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const height = LINE + series.length * (BAR + 2) + GAP;
  const length = (value: number) => (value === 0 ? 0 : Math.max(1.5, ((WIDTH - NUMBER) * value) / most));
  return (
    <div className="grid content-start gap-3">
      <ChartKey series={series} />
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${height * rows.length}`} role="img" aria-label={label}>
        {rows.map((row, at) => (
          <g key={row.label} transform={`translate(0 ${at * height})`}>
            <text y="11">{row.label}</text>
            {row.values.map((value, one) => {
              const y = LINE + one * (BAR + 2);
              return (
                <g key={series[one]}>
                  <rect x="0.5" y={y} width={length(value)} height={BAR - 1} data-series={one} />
                  <text x={length(value) + 6} y={y + 9} className="chart-small" data-quiet="">
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
