import type { Measure, PeriodSum, ResultLevel } from "@/lib/rules/words";

/** An indicator as the demo tells it; targets and values by period, oldest first. */
export type DemoIndicator = {
  code: string;
  title: string;
  definition: string;
  measure: Measure;
  unit: string;
  falling?: true;
  periodSum?: PeriodSum;
  baseline: string | null;
  source: string;
  verification: string;
  responsible: string;
  split?: string;
  /** The code of the indicator that it rolls up into. */
  into?: string;
  targets: (string | null)[];
  /** A number, or words where nothing is counted. The last one may still be on its way. */
  values: { value: string | null; comment?: string; parts?: Record<string, string>; state?: "draft" | "submitted" }[];
};

export type DemoFramework = {
  project: string;
  results: { level: ResultLevel; title: string; description: string; indicators: DemoIndicator[] }[];
  /** Days from today; `moved` is when it is expected now. */
  milestones: { title: string; planned: number; moved?: number; achieved?: number; dropped?: true; comment?: string }[];
};

export const FRAMEWORKS: DemoFramework[] = [
  {
    project: "P-01",
    results: [
      {
        level: "outcome",
        title: "Water arrives on the agreed day, at the head of the canal and at its tail",
        description: "Farmers of both districts can plan a season by the calendar that their associations agreed.",
        indicators: [
          {
            code: "OC1",
            title: "Conveyance losses in the main canal",
            definition: "Share of the water taken in that does not pass gate 9, monthly mean of the irrigation season.",
            measure: "percentage",
            unit: "% of intake",
            falling: true,
            baseline: "38",
            source: "Flow measured by the basin administration",
            verification: "Flow records at intake and at gates 4 and 9",
            responsible: "Zarafshon basin administration",
            targets: ["34", "30", "22"],
            values: [{ value: "35.5" }, { value: "33", comment: "Losses on the lined reaches alone are 19.8 %." }],
          },
          {
            code: "OC2",
            title: "Farmers’ confidence that water arrives on the agreed day",
            definition: "What water users say in group interviews, a third of them with women farmers alone.",
            measure: "qualitative",
            unit: "",
            baseline: null,
            source: "",
            verification: "Notes of eight group interviews a year",
            responsible: "Water users’ union of Panjakent",
            targets: [null, null, null],
            values: [
              { value: null, comment: "Most store water against a missed turn, whatever the calendar says." },
              {
                value: null,
                comment:
                  "Users at the head of the canal trust the calendar; those at the tail still store water against a missed turn.",
              },
            ],
          },
        ],
      },
      {
        level: "output",
        title: "The canal is lined, metered and run by those who use it",
        description: "",
        indicators: [
          {
            code: "OP1",
            title: "Canal lined with reinforced concrete",
            definition: "Length accepted by the supervising engineer since the works began.",
            measure: "unit",
            unit: "km",
            baseline: "0",
            source: "Design documents",
            verification: "Acceptance certificates",
            responsible: "Project office in Panjakent",
            targets: ["8", "14", "31"],
            values: [{ value: "7.4" }, { value: "12.6", comment: "Frost stopped the works from January to March." }],
          },
          {
            code: "OP1.1",
            title: "Canal lined in Panjakent district",
            definition: "The part of the length that lies in the district.",
            measure: "unit",
            unit: "km",
            into: "OP1",
            baseline: "0",
            source: "Design documents",
            verification: "Acceptance certificates",
            responsible: "Project office in Panjakent",
            targets: ["5", "8", "19"],
            values: [{ value: "5.2" }, { value: "8.4" }],
          },
          {
            code: "OP1.2",
            title: "Canal lined in Urgut district",
            definition: "The part of the length that lies in the district.",
            measure: "unit",
            unit: "km",
            into: "OP1",
            baseline: "0",
            source: "Design documents",
            verification: "Acceptance certificates",
            responsible: "Project office in Urgut",
            targets: ["3", "6", "12"],
            values: [{ value: "2.2" }, { value: "4.2" }],
          },
          {
            code: "OP2",
            title: "People trained to measure and bill water",
            definition: "Those who passed the test at the end of a course, each counted once in the year they passed.",
            measure: "unit",
            unit: "people",
            periodSum: "sum",
            baseline: "0",
            source: "",
            verification: "Signed attendance and test sheets",
            responsible: "Water users’ union of Panjakent",
            split: "Sex: women, men",
            targets: ["120", "160", "160"],
            values: [
              { value: "114", parts: { women: "41", men: "73" } },
              { value: "31", parts: { women: "14", men: "17" }, state: "submitted" },
            ],
          },
          {
            code: "OP3",
            title: "Outlets with a working meter",
            definition:
              "Outlets of the main canal at which an inspector found the meter working, of all that have one planned.",
            measure: "percentage",
            unit: "% of outlets",
            baseline: "4",
            source: "Inventory of outlets",
            verification: "Inspection each October",
            responsible: "Zarafshon basin administration",
            targets: ["30", "45", "95"],
            values: [{ value: "33" }, { value: "47.5", state: "submitted" }],
          },
        ],
      },
    ],
    milestones: [
      { title: "Reaches 1–4 lined and accepted", planned: -211, achieved: -199, comment: "Cement came late." },
      { title: "Water calendar signed by both associations", planned: -240, achieved: -251 },
      {
        title: "Wildlife crossing at kilometre 12",
        planned: -196,
        moved: 120,
        comment: "The forestry agency asked for a wider crossing; the drawings are being redone.",
      },
      { title: "Billing by volume begins", planned: -20 },
      { title: "Handover to the water users’ union", planned: 260 },
    ],
  },
  {
    project: "P-03",
    results: [
      {
        level: "impact",
        title: "Nobody is surprised by a flood on the upper Zarafshon",
        description: "",
        indicators: [
          {
            code: "IM1",
            title: "People living downstream who had a warning before the water",
            definition: "Share of households reached before the flood wave, from a survey after each event.",
            measure: "percentage",
            unit: "% of households",
            baseline: "22",
            source: "Household survey by the emergency committee",
            verification: "Survey after each event, 400 households",
            responsible: "Committee of Emergency Situations",
            split: "District: Ayni (9200), Panjakent (31400)",
            targets: ["40", "60", "80"],
            values: [
              { value: "46", parts: { Ayni: "38", Panjakent: "48" } },
              { value: "71", parts: { Ayni: "64", Panjakent: "73" } },
            ],
          },
        ],
      },
      {
        level: "output",
        title: "Gauges measure and the message travels",
        description: "",
        indicators: [
          {
            code: "OP1",
            title: "Gauges that report every ten minutes",
            definition: "Gauges with at least 95 % of their reports received in the season.",
            measure: "unit",
            unit: "gauges",
            baseline: "0",
            source: "Hydrometeorological agency",
            verification: "Log of the receiving station",
            responsible: "Hydrometeorological agency",
            targets: ["6", "11", "12"],
            values: [{ value: "7" }, { value: "11" }],
          },
          {
            code: "OP2",
            title: "Minutes from a reading above the threshold to the siren",
            definition: "Median of the season’s alerts and drills.",
            measure: "unit",
            unit: "minutes",
            falling: true,
            baseline: "95",
            source: "Drill of April before the project",
            verification: "Log of alerts and drills",
            responsible: "Committee of Emergency Situations",
            targets: ["60", "30", "20"],
            values: [{ value: "52" }, { value: "41", comment: "The relay on the pass failed twice." }],
          },
        ],
      },
    ],
    milestones: [
      { title: "Eleven gauges installed", planned: -320, achieved: -330 },
      {
        title: "Data agreement between the two agencies signed",
        planned: -60,
        moved: 45,
        comment: "Waits for the annex on formats.",
      },
      { title: "Joint drill in both districts", planned: 140 },
    ],
  },
];
