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
    <ol className="grid">
      {events.map(({ id, what, when, time, note, tone = "neutral", shape = "dot" }) => (
        <li
          key={id}
          className="relative grid grid-cols-[1.75rem_1fr] gap-x-3 pb-5 last:pb-0 [&:not(:last-child)]:before:absolute [&:not(:last-child)]:before:start-[0.8125rem] [&:not(:last-child)]:before:top-7 [&:not(:last-child)]:before:bottom-0 [&:not(:last-child)]:before:w-0.5 [&:not(:last-child)]:before:bg-line"
        >
          <span
            data-tone={tone}
            className="grid size-7 place-items-center rounded-full border border-tone-line bg-tone-soft text-tone [&>svg]:size-4"
          >
            <StatusIcon shape={shape} />
          </span>
          <div className="min-w-0 pt-0.5">
            <p className="text-sm">{what}</p>
            <time dateTime={time} className="text-xs text-quiet">
              {when}
            </time>
            {note && <div className="mt-1.5 rounded-md bg-sunken px-3 py-2 text-sm">{note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
