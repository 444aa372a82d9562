import { type CastName, demoId, personId } from "../cast";
import type { interests } from "../schema/conflicts";
import { dayAfter, daysAfter } from "./calendar";

type Interest = typeof interests.$inferInsert & { id: string };
type Of = Pick<Interest, "kind" | "country" | "organisation" | "projectId" | "note"> & {
  from?: number;
  until?: number;
};

/** What people of the cast declared to have an interest in, so many days ago. */
export function interestRows(now: Date, project: (code: string) => string): Interest[] {
  const declared: [CastName, number, Of][] = [
    [
      "Svetlana",
      310,
      {
        kind: "employer",
        organisation: "Institute of Water Problems, Almaty",
        note: "Head of a laboratory.",
        from: -2900,
      },
    ],
    ["Svetlana", 310, { kind: "country", country: "KZ" }],
    ["Nargiza", 280, { kind: "projectRole", projectId: project("P-02"), note: "Unpaid member of its advisory board." }],
    ["Aizada", 190, { kind: "funder", organisation: "Regional Development Forum", from: -800, until: -150 }],
    ["Bakyt", 120, { kind: "employer", organisation: "Ministry of Energy of Kyrgyzstan" }],
  ];
  return declared.map(([who, day, { from, until, ...what }]) => ({
    ...what,
    id: demoId("interest", who, what.kind),
    personId: personId(who),
    declaredAt: daysAfter(now, -day),
    ...(from !== undefined && { from: dayAfter(now, from) }),
    ...(until !== undefined && { until: dayAfter(now, until) }),
  }));
}
