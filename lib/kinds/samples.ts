import type { KindName } from "@/lib/rules/words";
import { sample as capacityRequest } from "./capacity-request/sample";
import { sample as oversightReview } from "./oversight-review/sample";
import { sample as policyNote } from "./policy-note/sample";

const SAMPLES = { oversightReview, policyNote, capacityRequest };

/** One valid filing of a kind. Its project exists in no committee: name one of your own, or expect none. */
export const sampleOf = (name: KindName): Record<string, unknown> => structuredClone(SAMPLES[name]);
