import type { z } from "zod";
import type { oversightReview } from "./kind";

/** One valid filing, with every field filled. */
export const sample: z.input<typeof oversightReview.fields> = {
  title: "Sarazm–Panjakent irrigation canal: review of the first half of 2026",
  project: "5f0c8a34-6a0e-4d5b-9a55-0c8f3f1f7a01",
  area: "infrastructure",
  period: { from: "2026-01-01", until: "2026-06-30" },
  summary:
    "Lining of the main canal is two months behind its plan, but water losses on the finished reaches have fallen by almost half. The water users’ associations meter three of every five outlets. The wildlife crossing agreed with the forestry agency was not built. We recommend that the contractor’s schedule be revised and that the crossing be finished before the spring migration.",
  indicators: [
    {
      code: "OC1",
      name: "Conveyance losses in the main canal",
      level: "outcome",
      measure: "percentage",
      direction: "falling",
      unit: "% of intake",
      baseline: 38,
      baselineYear: 2022,
      target: 22,
      actual: 30.5,
      cites: null,
      source: "Flow measured at intake and at gates 4 and 9, monthly mean",
      comment: "Losses on the lined reaches alone are 19.8 %.",
    },
    {
      code: "OP1",
      name: "Canal lined with reinforced concrete",
      level: "output",
      measure: "unit",
      direction: "rising",
      unit: "km",
      baseline: 0,
      baselineYear: 2022,
      target: 31,
      actual: 17.4,
      cites: null,
      source: "Supervising engineer’s acceptance certificates 11–19",
      comment: null,
    },
    {
      code: "OC2",
      name: "Farmers’ confidence that water arrives on the agreed day",
      level: "outcome",
      measure: "qualitative",
      direction: "rising",
      unit: null,
      baseline: null,
      baselineYear: null,
      target: null,
      actual: null,
      cites: null,
      source: "Eight group interviews, four of them with women farmers, May 2026",
      comment:
        "Users at the head of the canal trust the calendar; those at the tail still store water against a missed turn.",
    },
  ],
  milestones: [
    {
      name: "Reaches 1–4 lined and accepted",
      due: "2026-04-30",
      state: "achieved",
      achievedOn: "2026-05-12",
      comment: null,
    },
    {
      name: "Wildlife crossing at kilometre 12",
      due: "2026-05-15",
      state: "delayed",
      achievedOn: null,
      comment: "The forestry agency asked for a wider deck in April; the drawings were approved in June.",
    },
  ],
  riam: [
    {
      component: "Groundwater level below the command area",
      category: "PC",
      option: null,
      a1: 2,
      a2: 1,
      b1: 3,
      b2: 2,
      b3: 3,
      justification:
        "Seepage that fed a rising saline water table has dropped; four of five observation wells show a fall of 20–40 cm.",
    },
    {
      component: "Movement of hoofed game across the canal",
      category: "BE",
      option: null,
      a1: 3,
      a2: -1,
      b1: 2,
      b2: 2,
      b3: 2,
      justification:
        "Steep concrete walls stop animals until the crossing is built; two drowned gazelles were reported in April.",
    },
    {
      component: "Movement of hoofed game across the canal",
      category: "BE",
      option: "With two crossings",
      a1: 3,
      a2: 1,
      b1: 3,
      b2: 2,
      b3: 2,
      justification:
        "Camera traps at the one crossing of a similar canal counted 40 passages a month; a second one at kilometre 19 lies on the herd’s own path.",
    },
  ],
  safeguards: {
    framework: "worldBankEsf",
    code: "moderate",
    date: "2026-04-20",
    reason: "Works stay within the existing right of way; effects are local and can be mended with known measures.",
    transboundary: "possible",
    affected: ["UZ"],
    acrossBorders:
      "Water saved on the lined reaches stays in the river, which crosses the border 38 km downstream; both basin offices receive the monthly flows.",
  },
  ratings: [
    {
      criterion: "relevance",
      rating: "S",
      evidence: "Both national water strategies name conveyance losses as the first cause of shortage.",
      because: null,
    },
    {
      criterion: "coherence",
      rating: "MS",
      evidence:
        "The metering standard differs from that of the neighbouring district’s project; a common table was agreed in March.",
      because: null,
    },
    {
      criterion: "effectiveness",
      rating: "MS",
      evidence: "Losses fell from 38 % to 30.5 % against the project’s target of 22 %.",
      because: null,
    },
    {
      criterion: "efficiency",
      rating: "MU",
      evidence: "Unit cost per lined kilometre is 14 % above the estimate after two idle months.",
      because: null,
    },
    {
      criterion: "impact",
      rating: "notAssessed",
      evidence: null,
      because: "Harvest figures of the first full season on lined reaches arrive in December 2026.",
    },
    {
      criterion: "sustainability",
      rating: "S",
      evidence: "Six of eight associations collected more than 85 % of the service fee in 2025.",
      because: null,
    },
  ],
  findings: [
    {
      statement: "Lining is two months behind the plan because cement deliveries stopped for nine weeks.",
      value: "17.4 km lined against 21 km planned",
      asOf: "2026-06-30",
      source: "Acceptance certificates 11–19",
      link: null,
      cites: null,
    },
    {
      statement:
        "Metering has advanced faster than planned, and disputes over turns have halved where outlets are metered.",
      value: "142 of 236 outlets metered; 31 disputes against 64 a year before",
      asOf: "2026-06-15",
      source: "Registers of the eight water users’ associations",
      link: "https://example.org/water-users/registers-2026",
      cites: null,
    },
  ],
  recommendations: [
    {
      text: "Revise the works schedule with a second source of cement, and report monthly on lined length.",
      addressee: "Project implementation unit",
      due: "2026-11-30",
    },
    {
      text: "Finish the wildlife crossing at kilometre 12 before the spring migration.",
      addressee: "Contractor, under the forestry agency’s supervision",
      due: "2027-03-15",
    },
    {
      text: "Adopt one metering standard for both districts and publish the conversion table.",
      addressee: "Basin water organisation",
      due: "2027-06-30",
    },
  ],
};
