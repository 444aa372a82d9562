/** What the series of a chart are, in the order in which they are drawn. */
export function ChartKey({ series }: { series: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-quiet">
      {series.map((label, index) => (
        <li key={label} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 12 12" className="chart-key flex-none" data-series={index}>
            <rect x="1" y="1" width="10" height="10" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
