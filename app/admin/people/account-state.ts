import type { Look } from "@/app/ui/status-badge";

type Account = { disabled: boolean; invited: boolean; invitationRuns: boolean };
type AccountState = "active" | "invited" | "lapsed" | "revoked" | "disabled";

export function accountState({ disabled, invited, invitationRuns }: Account): AccountState {
  if (disabled) return invited ? "revoked" : "disabled";
  if (!invited) return "active";
  return invitationRuns ? "invited" : "lapsed";
}

export const ACCOUNT_LOOKS: Record<AccountState, Look> = {
  active: { tone: "success", shape: "check" },
  invited: { tone: "info", shape: "clock" },
  lapsed: { tone: "warning", shape: "warning" },
  revoked: { tone: "neutral", shape: "stop" },
  disabled: { tone: "danger", shape: "stop" },
};
