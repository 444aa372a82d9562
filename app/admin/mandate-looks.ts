import type { Look } from "@/app/ui/status-badge";
import type { MandateState } from "@/lib/rules/mandates";

export const MANDATE_LOOKS: Record<MandateState, Look> = {
  running: { tone: "success", shape: "check" },
  toCome: { tone: "info", shape: "clock" },
  ranOut: { tone: "neutral", shape: "minus" },
  ended: { tone: "neutral", shape: "stop" },
};
