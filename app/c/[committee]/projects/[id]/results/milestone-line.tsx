import { daysBetween } from "@/lib/rules/days";
import type { MilestoneDates, MilestoneStanding } from "@/lib/rules/milestone";

type Row = MilestoneDates & { id: string; title: string; standing: MilestoneStanding };

const WIDE = 960;
const EDGE = 20;
const MIDDLE = 34;

/** Milestones along a line of time, numbered as in the list below: planned as an outline, as it came or is expected filled. */
export function MilestoneLine({ label, rows, today }: { label: string; rows: readonly Row[]; today: string }) {
  const days = [...rows.flatMap(({ plannedOn, expectedOn, achievedOn }) => [plannedOn, expectedOn, achievedOn]), today]
    .filter((day) => day !== null)
    .toSorted();
  const [from = today, until = today] = [days[0], days.at(-1)];
  const length = Math.max(1, daysBetween(from, until));
  const x = (day: string) => EDGE + (daysBetween(from, day) / length) * (WIDE - 2 * EDGE);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDE} 76`} className="h-auto w-full text-xs">
      <line x1={EDGE} x2={WIDE - EDGE} y1={MIDDLE} y2={MIDDLE} stroke="var(--edge)" strokeWidth="2" />
      {yearsBetween(from, until).map((year) => (
        <g key={year}>
          <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={MIDDLE - 6} y2={MIDDLE + 6} stroke="var(--edge)" />
          <text x={x(`${year}-01-01`)} y={72} textAnchor="middle" fill="var(--quiet)">
            {year}
          </text>
        </g>
      ))}
      <line x1={x(today)} x2={x(today)} y1="4" y2="58" stroke="var(--accent)" strokeDasharray="3 3" />
      {rows.map((row, nth) => {
        const came = row.achievedOn ?? row.expectedOn;
        return (
          <g key={row.id} data-tone={TONES[row.standing]}>
            {came && came !== row.plannedOn && (
              <line
                x1={x(row.plannedOn)}
                x2={x(came)}
                y1={MIDDLE}
                y2={MIDDLE}
                stroke="var(--tone-ink)"
                strokeWidth="4"
              />
            )}
            {came && came !== row.plannedOn && (
              <circle
                cx={x(row.plannedOn)}
                cy={MIDDLE}
                r="5"
                fill="var(--surface)"
                stroke="var(--tone-ink)"
                strokeWidth="2"
              />
            )}
            <Mark x={x(came ?? row.plannedOn)} standing={row.standing} />
            <text x={x(came ?? row.plannedOn)} y={nth % 2 === 0 ? 18 : 58} textAnchor="middle" fill="var(--ink)">
              {nth + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

export const TONES: Record<MilestoneStanding, string> = {
  achieved: "success",
  achievedLate: "success",
  dropped: "neutral",
  overdue: "danger",
  slipping: "warning",
  soon: "info",
  ahead: "neutral",
};

/** The same mark beside an entry of the list, where that is the line of time. */
export function MilestoneMark({ standing }: { standing: MilestoneStanding }) {
  return (
    <svg viewBox={`0 ${MIDDLE - 10} 20 20`} className="absolute start-[1.125rem] top-3.5 size-5 sm:hidden" aria-hidden>
      <Mark x={10} standing={standing} />
    </svg>
  );
}

/** Reached is round, overdue a square, dropped a cross, to come a diamond. */
function Mark({ x, standing }: { x: number; standing: MilestoneStanding }) {
  if (standing === "achieved" || standing === "achievedLate")
    return <circle cx={x} cy={MIDDLE} r="6.5" fill="var(--tone-ink)" />;
  if (standing === "overdue") return <rect x={x - 6} y={MIDDLE - 6} width="12" height="12" fill="var(--tone-ink)" />;
  if (standing === "dropped")
    return (
      <path
        d={`M${x - 5} ${MIDDLE - 5} l10 10 m0 -10 l-10 10`}
        stroke="var(--tone-ink)"
        strokeWidth="2.5"
        fill="none"
      />
    );
  return (
    <path
      d={`M${x} ${MIDDLE - 7} l7 7 l-7 7 l-7 -7 z`}
      fill="var(--surface)"
      stroke="var(--tone-ink)"
      strokeWidth="2.5"
    />
  );
}

/** The years whose first day lies between two days; at most about a dozen of them. */
function yearsBetween(from: string, until: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(until.slice(0, 4))];
  const step = Math.max(1, Math.ceil((last - first) / 12));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => first + nth).filter(
    (year) => (year - first) % step === 0,
  );
}
