import { getTranslations } from "next-intl/server";
import type { Owed } from "@/lib/rules/capacity";

/** The step a request waits for, by the words of the button that takes it. */
export async function stepInWords(): Promise<(owed: Pick<Owed, "act" | "level">) => string> {
  const t = await getTranslations("capacity");
  return ({ act, level }) => {
    if (level) return t("evaluate", { level: String(level), name: t(`levels.${level}`) });
    return t(BUTTONS[act]);
  };
}

const BUTTONS = {
  matchRequest: "match",
  scheduleTraining: "schedule",
  recordDelivery: "deliver",
  recordEvaluation: "owed.recordEvaluation",
  closeRequest: "close",
  declineRequest: "decline",
  withdrawRequest: "withdraw",
  reopenRequest: "reopen",
} as const;
