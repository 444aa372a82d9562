import { REGION, REGION_SIZE } from "./region";

/** `count` decides the shade, `told` is the count as the reader writes it. */
export type OnMap = Record<string, { count: number; told: string } | undefined>;

const STEPS = 4;

/** The region in shades of what is counted in each country; the numbers stand in it, and in the table beside it. */
export function RegionMap({ label, counts }: { label: string; counts: OnMap }) {
  const most = Math.max(1, ...REGION.map(({ place }) => counts[place]?.count ?? 0));
  return (
    <svg className="chart" viewBox={`0 0 ${REGION_SIZE.width} ${REGION_SIZE.height}`} role="img" aria-label={label}>
      {REGION.map(({ place, path }) => (
        <path
          key={place}
          d={path}
          data-place={place}
          data-step={Math.ceil((STEPS * (counts[place]?.count ?? 0)) / most)}
        />
      ))}
      {REGION.map(({ place, x, y }) => (
        <g key={place} className="chart-middle" transform={`translate(${x} ${y})`}>
          <text className="chart-small" data-quiet="">
            {place}
          </text>
          <text y="13" className="chart-strong">
            {counts[place]?.told ?? ""}
          </text>
        </g>
      ))}
    </svg>
  );
}
