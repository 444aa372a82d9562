/** What happens to an item under silence or for consensus, as a story tells it. */
import type { CastName } from "../cast";
import type { Act } from "./story";

/** For so many days from that day on. */
export const placeUnderSilence = (day: number, who: CastName, days: number): Act => ({
  day,
  who,
  does: "placeUnderSilence",
  days,
});
export const putToConsensus = (day: number, who: CastName, days: number): Act => ({
  day,
  who,
  does: "openConsensus",
  days,
});

/** What a delegation says to either. */
export const answer = (day: number, who: CastName, said: NonNullable<Act["answer"]>, text = ""): Act => ({
  day,
  who,
  does: "answerSilence",
  answer: said,
  text,
});
export const takeBack = (day: number, who: CastName, text: string): Act => ({
  day,
  who,
  does: "withdrawObjection",
  text,
});
export const oppose = (day: number, who: CastName, text: string): Act => ({ day, who, does: "opposeSilence", text });
export const extend = (day: number, who: CastName, days: number, text: string): Act => ({
  day,
  who,
  does: "extendSilence",
  days,
  text,
});

/** The chair announces what silence adopted, or that there is consensus. */
export const announce = (day: number, who: CastName, meeting: string, text = ""): Act => ({
  day,
  who,
  does: "announceDecision",
  meeting,
  text,
});
export const conclude = (day: number, who: CastName, meeting: string, text = ""): Act => ({
  day,
  who,
  does: "announceConsensus",
  meeting,
  text,
});
