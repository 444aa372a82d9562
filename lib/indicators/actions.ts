"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { OverrideLight, RemoveIndicator, SaveIndicator, WithdrawOverride } from "./schema";

export const saveIndicator = action({
  act: "saveIndicator",
  schema: SaveIndicator,
  run: perform.saveIndicator,
  then: ({ slug, id }, { projectId }) => paths.indicator(slug, projectId, id),
});
export const removeIndicator = action({
  act: "removeIndicator",
  schema: RemoveIndicator,
  run: perform.removeIndicator,
  then: (slug, { projectId }) => paths.results(slug, projectId),
});
export const overrideLight = action({ act: "overrideLight", schema: OverrideLight, run: perform.overrideLight });
export const withdrawOverride = action({
  act: "withdrawOverride",
  schema: WithdrawOverride,
  run: perform.withdrawOverride,
});
