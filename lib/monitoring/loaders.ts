import "server-only";
import { type FollowUpFigures, followUpFiguresOf } from "@/lib/follow-up/store";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import { lightUpToday } from "@/lib/lights/perform";
import { type LightCell, lightCellsOf } from "@/lib/lights/store";
import { type Quarter, quarterOf, quartersUntil } from "@/lib/rules/quarter";
import { type Figures, figuresOf } from "./store";

export type Monitoring = {
  frame: Frame;
  quarters: Quarter[];
  figures: Figures;
  followUp: FollowUpFigures;
  lights: LightCell[];
};

const QUARTERS = 8;
const RANKED = 10;
/** A file holds them all, up to what a file can hold. */
const RANKED_IN_FILE = 20_000;

/** What stands behind the committee's figures: the last two years by quarter, and the projects that weigh most. */
export async function loadMonitoring(slug: string, { whole = false } = {}): Promise<Monitoring> {
  const frame = await loadSeatedFrame(slug);
  const { actor, committee } = frame;
  await lightUpToday(committee.id, committee.today);
  const quarters = quartersUntil(quarterOf(committee.today), QUARTERS);
  const [figures, followUp, lights] = await Promise.all([
    figuresOf(actor, committee, quarters, whole ? RANKED_IN_FILE : RANKED),
    followUpFiguresOf(actor, committee.id, committee.today),
    lightCellsOf(committee.id),
  ]);
  return { frame, quarters, figures, followUp, lights };
}
