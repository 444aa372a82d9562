import {
  Ban,
  CircleCheck,
  CircleDot,
  CircleMinus,
  CirclePause,
  CircleX,
  Clock,
  Eye,
  PencilLine,
  TriangleAlert,
  Undo2,
  Vote,
} from "lucide-react";
import type { ReactNode } from "react";

export type Tone = "neutral" | "info" | "progress" | "success" | "warning" | "danger";

const SHAPES = {
  dot: CircleDot,
  pencil: PencilLine,
  clock: Clock,
  eye: Eye,
  vote: Vote,
  back: Undo2,
  pause: CirclePause,
  check: CircleCheck,
  cross: CircleX,
  stop: Ban,
  minus: CircleMinus,
  warning: TriangleAlert,
};
export type Shape = keyof typeof SHAPES;

/** A state as a word, an icon's shape and a colour, so that none of the three is needed alone. */
export type Look = { tone: Tone; shape: Shape };

export function StatusBadge({ tone, shape, children }: Look & { children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      <StatusIcon shape={shape} />
      {children}
    </span>
  );
}

export function StatusIcon({ shape }: { shape: Shape }) {
  const Icon = SHAPES[shape];
  return <Icon aria-hidden />;
}
