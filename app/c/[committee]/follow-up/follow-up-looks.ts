import type { Look } from "@/app/ui/status-badge";
import type { FollowUpStanding } from "@/lib/rules/follow-up";
import type { ManagementResponse } from "@/lib/rules/words";

export const STANDING_LOOKS: Record<FollowUpStanding, Look> = {
  closed: { tone: "success", shape: "check" },
  toDecide: { tone: "warning", shape: "minus" },
  overdue: { tone: "danger", shape: "warning" },
  dueSoon: { tone: "warning", shape: "clock" },
  open: { tone: "info", shape: "dot" },
};

export const RESPONSE_LOOKS: Record<ManagementResponse | "none" | "awaited", Look> = {
  accepted: { tone: "success", shape: "check" },
  partly: { tone: "warning", shape: "minus" },
  rejected: { tone: "danger", shape: "cross" },
  none: { tone: "danger", shape: "warning" },
  awaited: { tone: "neutral", shape: "clock" },
};
