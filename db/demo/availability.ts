/** What the demo's reviewers know, and when some of them are away. */
import type { Area, KindName } from "@/lib/rules/words";
import { type CastName, demoId, personId } from "../cast";
import { dayAfter } from "./calendar";

type Known = { languages: string[]; areas: Area[]; kinds: KindName[] };

const KNOWN: Partial<Record<CastName, Known>> = {
  Aizada: { languages: ["en", "ru", "ky"], areas: ["energy", "environment"], kinds: ["oversightReview"] },
  Bakyt: { languages: ["en", "ky"], areas: ["infrastructure", "energy"], kinds: ["policyNote"] },
  Nargiza: { languages: ["en", "ru", "ky", "uz"], areas: ["education", "infrastructure"], kinds: ["capacityRequest"] },
  Svetlana: { languages: ["ru", "kk", "en"], areas: ["trade", "education"], kinds: ["policyNote"] },
};

export const expertiseRows = () =>
  Object.entries(KNOWN).map(([cast, known]) => ({ personId: personId(cast as CastName), ...known }));

export const absenceRows = (now: Date) => [
  away("Svetlana", now, [5, 7], "На конференции в Астане.", "Nargiza"),
  away("Nargiza", now, [20, 34], "On leave.", "Aizada"),
  away("Merdan", now, [-3, 6], "On mission; reads mail in the evening.", "Ogulgerek"),
];

const away = (cast: CastName, now: Date, [from, until]: [number, number], note: string, alternate: CastName) => ({
  id: demoId("absence", cast),
  personId: personId(cast),
  from: dayAfter(now, from),
  until: dayAfter(now, until),
  note,
  alternateId: personId(alternate),
});
