import "server-only";
import { whileUnchanged } from "@/db/unchanged";
import { type FollowUpFigures, followUpFiguresOf } from "@/lib/follow-up/store";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import { lightUpToday } from "@/lib/lights/perform";
import { type LightCell, lightCellsOf } from "@/lib/lights/store";
import { type Quarter, quarterOf, quartersUntil } from "@/lib/rules/quarter";
import { type Figures, figuresOf } from "./store";

/** What is counted of a committee, as one reader may know it. */
export type Counted = { quarters: Quarter[]; figures: Figures; followUp: FollowUpFigures; lights: LightCell[] };
export type Monitoring = { frame: Frame; counted: Counted };

const QUARTERS = 8;
const RANKED = 10;
/** A file holds them all, up to what a file can hold. */
const RANKED_IN_FILE = 20_000;

/** What stands behind the committee's figures: the last two years by quarter, and the projects that weigh most. */
export async function loadMonitoring(slug: string, { whole = false } = {}): Promise<Monitoring> {
  const frame = await loadSeatedFrame(slug);
  const { actor, committee, seen } = frame;
  const ranked = whole ? RANKED_IN_FILE : RANKED;
  // Everybody who sits there has the same figures, but for what a conflict of interest hides.
  const key = ["figures", committee.id, ranked, actor.conflicts];
  // What only a file holds is too much to keep.
  const counted = await whileUnchanged(whole ? undefined : seen, key, async () => {
    await lightUpToday(committee.id, committee.today);
    return count(frame, ranked);
  });
  return { frame, counted };
}

async function count({ actor, committee }: Frame, ranked: number): Promise<Counted> {
  const quarters = quartersUntil(quarterOf(committee.today), QUARTERS);
  const [figures, followUp, lights] = await Promise.all([
    figuresOf(actor, committee, quarters, ranked),
    followUpFiguresOf(actor, committee.id, committee.today),
    lightCellsOf(committee.id),
  ]);
  return { quarters, figures, followUp, lights };
}
