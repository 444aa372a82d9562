import { getTranslations } from "next-intl/server";
import { STATUS_LOOKS } from "@/app/status-looks";
import type { Route } from "@/lib/rules/route";
import type { Status } from "@/lib/rules/words";

const BOX = { width: 132, height: 40, gapX: 76, gapY: 26 };

/** The route drawn from its table: statuses by how many steps they are from the draft. The table below says the same, and on phones says it alone. */
export async function RouteDiagram({ route }: { route: Route }) {
  const t = await getTranslations();
  const columns = columnsOf(route);
  const tallest = Math.max(...columns.map((column) => column.length));
  const size = {
    width: columns.length * (BOX.width + BOX.gapX) - BOX.gapX + 2,
    height: tallest * (BOX.height + BOX.gapY) + 4,
  };
  const places = new Map(columns.flatMap((column, x) => column.map((status, y) => [status, placeAt(x, y)] as const)));
  return (
    <div className="max-sm:hidden">
      <svg
        role="img"
        aria-label={t("rulebook.diagramSays", { count: route.length })}
        viewBox={`-1 0 ${size.width} ${size.height}`}
        className="mx-auto h-auto w-full max-w-5xl"
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" className="fill-edge" />
          </marker>
        </defs>
        {route.map(({ from, action, to }) => {
          const [start, end] = [places.get(from), places.get(to)];
          return (
            start &&
            end && (
              <path
                key={`${from}.${action}`}
                d={curve(start, end, size.height)}
                className="fill-none stroke-edge"
                strokeWidth="1.25"
                markerEnd="url(#arrow)"
              />
            )
          );
        })}
        {[...places].map(([status, { x, y }]) => (
          <g key={status} data-tone={STATUS_LOOKS[status].tone}>
            <rect
              x={x}
              y={y}
              width={BOX.width}
              height={BOX.height}
              rx="8"
              className="fill-tone-soft stroke-tone-line"
            />
            <text
              x={x + BOX.width / 2}
              y={y + BOX.height / 2}
              textAnchor="middle"
              dominantBaseline="central"
              className="fill-tone text-sm font-semibold"
            >
              {t(`statuses.${status}`)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

type Spot = { x: number; y: number };

/** Statuses that go on stand above those that end. */
function columnsOf(route: Route): Status[][] {
  const steps = new Map<Status, number>([["draft", 0]]);
  for (const status of steps.keys())
    for (const { from, to } of route)
      if (from === status && !steps.has(to)) steps.set(to, (steps.get(status) ?? 0) + 1);
  const goesOn = (status: Status) => route.filter(({ from }) => from === status).length;
  const columns: Status[][] = [];
  for (const [status, step] of steps) (columns[step] ??= []).push(status);
  return columns.map((column) => column.toSorted((a, b) => goesOn(b) - goesOn(a)));
}

const placeAt = (x: number, y: number): Spot => ({ x: x * (BOX.width + BOX.gapX), y: 4 + y * (BOX.height + BOX.gapY) });

/** Onwards from right to left edge; back, or within a column, around the outside. */
function curve(start: Spot, end: Spot, height: number): string {
  const middle = BOX.height / 2;
  const from = { x: start.x + BOX.width, y: start.y + middle };
  if (end.x > start.x) {
    const half = (end.x - from.x) / 2;
    return `M${from.x} ${from.y} C${from.x + half} ${from.y} ${end.x - half} ${end.y + middle} ${end.x} ${end.y + middle}`;
  }
  if (end.x === start.x) return `M${from.x} ${from.y} c34 0 34 ${end.y - start.y} 0 ${end.y - start.y}`;
  const below = Math.min(height - 4, Math.max(start.y, end.y) + BOX.height + 14);
  const [x1, x2] = [start.x + BOX.width / 2, end.x + BOX.width / 2];
  return `M${x1} ${start.y + BOX.height} C${x1} ${below} ${x2} ${below} ${x2} ${end.y + BOX.height}`;
}
