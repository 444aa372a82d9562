import type { Demo } from "./content";
import { requests } from "./procedures/capacity-requests";
import { reviews } from "./procedures/oversight-reviews";
import { notes } from "./procedures/policy-notes";
import type { Story } from "./story";

/** Items put to the delegations under silence or for consensus, at every point of such a procedure. */
export const otherProcedures = (demo: Demo): Story[] => [...reviews(demo), ...notes(demo), ...requests(demo)];
