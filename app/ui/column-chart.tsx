import type { ChartProps } from "./bar-chart";
import { ChartKey } from "./chart-key";

const WIDTH = 360;
const HEIGHT = 150;
const TOP = 14;
const FOOT = 18;

/** Columns side by side along time. For machines that read aloud a table beside it says the same. */
export function ColumnChart({ label, series, rows }: ChartProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const step = WIDTH / Math.max(1, rows.length);
  const wide = (step - 8) / Math.max(1, series.length);
  const tall = (value: number) => (value === 0 ? 0 : Math.max(1.5, (HEIGHT * value) / most));
  const ground = TOP + HEIGHT;
  return (
    <div className="grid content-start gap-3">
      <ChartKey series={series} />
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${ground + FOOT}`} role="img" aria-label={label}>
        {rows.map((row, at) => (
          <g key={row.label} transform={`translate(${at * step + 4} 0)`}>
            {row.values.map((value, one) => (
              <g key={series[one]}>
                <rect
                  x={one * wide + 0.5}
                  y={ground - tall(value)}
                  width={wide - 2}
                  height={tall(value)}
                  data-series={one}
                />
                <text
                  x={one * wide + wide / 2}
                  y={ground - tall(value) - 4}
                  className="chart-middle chart-small"
                  data-quiet=""
                >
                  {value > 0 ? row.told[one] : ""}
                </text>
              </g>
            ))}
            <text x={(step - 8) / 2} y={ground + 13} className="chart-middle chart-small">
              {row.label}
            </text>
          </g>
        ))}
        <line x1="0" x2={WIDTH} y1={ground} y2={ground} />
      </svg>
    </div>
  );
}
