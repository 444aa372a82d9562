import type { Look } from "@/app/ui/status-badge";
import type { CapacityState } from "@/lib/rules/words";

export const CAPACITY_LOOKS: Record<CapacityState, Look> = {
  approved: { tone: "info", shape: "clock" },
  matched: { tone: "info", shape: "check" },
  scheduled: { tone: "progress", shape: "clock" },
  delivered: { tone: "progress", shape: "check" },
  evaluated: { tone: "success", shape: "eye" },
  closed: { tone: "success", shape: "check" },
  declined: { tone: "danger", shape: "cross" },
  withdrawn: { tone: "neutral", shape: "minus" },
};
