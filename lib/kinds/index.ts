import type { KindName } from "@/lib/rules/words";
import { capacityRequest } from "./capacity-request/kind";
import type { Kind } from "./kind";
import { oversightReview } from "./oversight-review/kind";
import { policyNote } from "./policy-note/kind";

/** Every kind of item the committee knows. A new kind is one folder and one line here. */
export const KINDS = { oversightReview, policyNote, capacityRequest } satisfies Record<KindName, Kind>;

export const kindOf = (name: KindName): Kind => KINDS[name];
