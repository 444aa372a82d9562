import { useTranslations } from "next-intl";
import { useId } from "react";
import { STATUS_LOOKS } from "@/app/status-looks";
import type { Route } from "@/lib/rules/route";
import { layoutOf } from "@/lib/rules/route-layout";
import type { Status } from "@/lib/rules/words";

type Props = {
  route: Route;
  /** Statuses and rows with which something is wrong. */
  faulty?: { statuses: readonly string[]; rows: readonly number[] };
};

/** A route as a drawing. The numbers are those of its table, which says the same in words. */
export function RouteDiagram({ route, faulty }: Props) {
  const t = useTranslations();
  const arrow = useId();
  const { width, height, box, boxes, lines } = layoutOf(route);
  const isWrong = (row: number) => faulty?.rows.includes(row);
  return (
    <svg
      role="img"
      aria-label={t("rulebook.diagramSays", { count: route.length })}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: `${width * 1.1}px` }}
      className="mx-auto h-auto w-full print:max-h-[185mm]"
    >
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8z" className="fill-edge" />
        </marker>
      </defs>
      {lines.map(({ row, path }) => (
        <path
          key={row}
          d={path}
          markerEnd={`url(#${arrow})`}
          strokeWidth={isWrong(row) ? 2 : 1.25}
          className={`fill-none ${isWrong(row) ? "stroke-danger" : "stroke-edge"}`}
        />
      ))}
      {boxes.map(({ status, y }) => (
        <Box key={status} status={status} {...box} y={y} wrong={faulty?.statuses.includes(status)}>
          {t(`statuses.${status}`)}
        </Box>
      ))}
      {lines.map(({ row, badge }) => (
        <g key={row} className={isWrong(row) ? "text-danger" : "text-quiet"}>
          <circle cx={badge.x} cy={badge.y} r="9" className="fill-surface stroke-current" />
          <text
            x={badge.x}
            y={badge.y}
            textAnchor="middle"
            dominantBaseline="central"
            className="fill-ink text-[0.6875rem] font-semibold"
          >
            {row + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}

type BoxProps = {
  status: Status;
  x: number;
  y: number;
  width: number;
  height: number;
  wrong: boolean | undefined;
  children: string;
};

function Box({ status, x, y, width, height, wrong, children }: BoxProps) {
  return (
    <g data-tone={wrong ? "danger" : STATUS_LOOKS[status].tone}>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="8"
        strokeWidth={wrong ? 2 : 1}
        strokeDasharray={wrong ? "5 3" : undefined}
        className={`fill-tone-soft ${wrong ? "stroke-danger" : "stroke-tone-line"}`}
      />
      <text
        x={x + width / 2}
        y={y + height / 2}
        textAnchor="middle"
        dominantBaseline="central"
        className="fill-tone text-sm font-semibold"
        {...(children.length > 16 && { textLength: width - 12, lengthAdjust: "spacingAndGlyphs" })}
      >
        {children}
      </text>
    </g>
  );
}
