import type { Look } from "@/app/ui/status-badge";
import type { ReportState } from "@/lib/rules/words";

export const REPORT_LOOKS: Record<ReportState, Look> = {
  queued: { tone: "progress", shape: "clock" },
  ready: { tone: "success", shape: "check" },
  failed: { tone: "danger", shape: "cross" },
  expired: { tone: "neutral", shape: "minus" },
};
