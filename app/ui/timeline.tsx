import type { ReactNode } from "react";
import { type Shape, StatusIcon, type Tone } from "./status-badge";

export type Happening = {
  id: string;
  /** One sentence: who did what. */
  what: ReactNode;
  /** As a reader writes it, and as ISO 8601. */
  when: string;
  time: string;
  /** What was said with it. */
  note?: ReactNode;
  tone?: Tone;
  shape?: Shape;
};

/** What happened, in order. */
export function Timeline({ events }: { events: Happening[] }) {
  return (
    <ol className="timeline">
      {events.map(({ id, what, when, time, note, tone = "neutral", shape = "dot" }) => (
        <li key={id}>
          <span data-tone={tone}>
            <StatusIcon shape={shape} />
          </span>
          <div>
            <p>{what}</p>
            <time dateTime={time}>{when}</time>
            {note && <div className="mt-1.5 rounded-md bg-sunken px-3 py-2 text-sm">{note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
