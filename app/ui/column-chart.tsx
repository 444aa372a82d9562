import type { ChartProps } from "./bar-chart";
import { ChartKey } from "./chart-key";

const HEIGHT = 150;
const TOP = 16;
const FOOT = 20;
/** Of each step, in percent, its columns; the rest sets it apart from the next. */
const FILLED = 86;

/**
 * Columns side by side along time, in percent of whatever room there is. For machines that read aloud a
 * table beside it says the same.
 */
export function ColumnChart({ label, series, rows }: ChartProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const step = 100 / Math.max(1, rows.length);
  const wide = (step * FILLED) / 100 / Math.max(1, series.length);
  const left = (at: number, one: number) => at * step + (step * (100 - FILLED)) / 200 + one * wide;
  const tall = (value: number) => (value === 0 ? 0 : Math.max(1.5, (HEIGHT * value) / most));
  const ground = TOP + HEIGHT;
  return (
    <div className="grid content-start gap-3">
      <ChartKey series={series} />
      <svg className="chart" height={ground + FOOT} role="img" aria-label={label}>
        {rows.map((row, at) => (
          <g key={row.label}>
            {row.values.map((value, one) => (
              <g key={series[one]}>
                <rect
                  x={`${left(at, one)}%`}
                  y={ground - tall(value)}
                  width={`${wide * 0.86}%`}
                  height={tall(value)}
                  data-series={one}
                />
                <text
                  x={`${left(at, one) + wide * 0.43}%`}
                  y={ground - tall(value) - 4}
                  className="chart-middle chart-small"
                  data-quiet=""
                >
                  {value > 0 ? row.told[one] : ""}
                </text>
              </g>
            ))}
            <text x={`${(at + 0.5) * step}%`} y={ground + 15} className="chart-middle chart-small">
              {row.label}
            </text>
          </g>
        ))}
        <line x1="0" x2="100%" y1={ground} y2={ground} />
      </svg>
    </div>
  );
}
