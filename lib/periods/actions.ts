"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { ClosePeriod, RemovePeriod, ReopenPeriod, SavePeriod } from "./schema";

export const savePeriod = action({ act: "savePeriod", schema: SavePeriod, run: perform.savePeriod });
export const removePeriod = action({
  act: "removePeriod",
  schema: RemovePeriod,
  run: perform.removePeriod,
  then: (slug, { projectId }) => paths.results(slug, projectId),
});
export const closePeriod = action({ act: "closePeriod", schema: ClosePeriod, run: perform.closePeriod });
export const reopenPeriod = action({ act: "reopenPeriod", schema: ReopenPeriod, run: perform.reopenPeriod });
