import type { Look } from "@/app/ui/status-badge";
import type { ImportState, ImportVerdict } from "@/lib/rules/words";

export const IMPORT_LOOKS: Record<ImportState, Look> = {
  queued: { tone: "progress", shape: "clock" },
  mapping: { tone: "warning", shape: "pencil" },
  ready: { tone: "info", shape: "eye" },
  refused: { tone: "danger", shape: "stop" },
  confirmed: { tone: "progress", shape: "clock" },
  done: { tone: "success", shape: "check" },
  stale: { tone: "warning", shape: "back" },
  cancelled: { tone: "neutral", shape: "minus" },
  failed: { tone: "danger", shape: "cross" },
};

export const VERDICT_LOOKS: Record<ImportVerdict, Look> = {
  create: { tone: "success", shape: "dot" },
  change: { tone: "info", shape: "pencil" },
  unchanged: { tone: "neutral", shape: "minus" },
  refuse: { tone: "danger", shape: "stop" },
};
