/** What was done about adopted items of the demo, on which day. */
import type { CapacityAct, Implementation, ManagementResponse } from "@/lib/rules/words";
import type { CastName } from "../cast";

/** A step of a capacity request, so many days ago; `from` and `until` are days ago, too. */
export type CapacityDeed = {
  day: number;
  who: CastName;
  act: CapacityAct;
  say: string;
  from?: number;
  until?: number;
} & Record<string, unknown>;
export type ResponseDeed = {
  day: number;
  who: CastName;
  /** Number of the recommendation. */
  of: number;
  say: string;
  response?: ManagementResponse;
  implementation?: Implementation;
};

const match = (day: number, provider: string, say = ""): CapacityDeed => ({
  day,
  who: "Ulugbek",
  act: "matchRequest",
  provider,
  say,
});
type Days = [from: number, until: number];
/** What is said of a training on one day, and the days it is held on. */
const ofTraining = (day: number, who: CastName, [from, until]: Days) => ({ day, who, from, until });
const schedule = (day: number, who: CastName, days: Days, place: string, hours: number) => ({
  ...ofTraining(day, who, days),
  act: "scheduleTraining" as const,
  place,
  hours,
  say: "",
});
type Took = { hours: number; women: number; men: number };
const deliver = (day: number, who: CastName, days: Days, took: Took, say: string) => ({
  ...ofTraining(day, who, days),
  act: "recordDelivery" as const,
  ...took,
  say,
});
type Found = { mean?: string; pre?: string; post?: string; max?: string };
const evaluate = (
  day: number,
  who: CastName,
  level: 1 | 2 | 3 | 4,
  [answered, asked]: [number, number],
  { mean = null, pre = null, post = null, max = null }: { [name in keyof Found]: Found[name] | null },
  say: string,
) => ({ day, who, act: "recordEvaluation" as const, level, asked, answered, mean, pre, post, max, say });

export const LIVES: Record<string, readonly CapacityDeed[]> = {
  "cr-canal-gauges": [
    match(528, "Institute of Water Problems, Dushanbe", "Two lecturers and four field days."),
    schedule(510, "Madina", [470, 466], "Khujand and Gafurov", 36),
    deliver(
      464,
      "Madina",
      [470, 466],
      { hours: 36, women: 7, men: 16 },
      "One master fell ill; the rest took part to the end.",
    ),
    evaluate(460, "Madina", 1, [21, 23], { mean: "4.4" }, "The days at the gauges were liked best."),
    evaluate(458, "Madina", 2, [23, 23], { pre: "5.2", post: "8.1", max: "10" }, "Logging improved more than reading."),
    evaluate(340, "Madina", 3, [17, 23], { mean: "3.9" }, "Ten of twelve stations keep the log daily."),
    evaluate(
      150,
      "Madina",
      4,
      [12, 14],
      { mean: "3.6" },
      "Balances of neighbouring districts differ by seven per cent.",
    ),
    {
      day: 140,
      who: "Ulugbek",
      act: "closeRequest",
      say: "All four levels are told; the remaining gap goes to the project.",
    },
  ],
  "cr-grid-dispatch": [
    match(296, "Kyrgyz State Technical University"),
    schedule(280, "Bakyt", [240, 231], "Bishkek, simulator hall", 48),
    deliver(
      229,
      "Bakyt",
      [240, 231],
      { hours: 48, women: 8, men: 11 },
      "Nineteen of twenty came; the simulator ran without a break.",
    ),
    evaluate(226, "Bakyt", 1, [18, 19], { mean: "4.7" }, "More cases of icing were asked for."),
    evaluate(224, "Bakyt", 2, [19, 19], { pre: "11", post: "17.5", max: "20" }, "All passed the final exercise."),
    evaluate(100, "Bakyt", 3, [14, 19], { mean: "4.1" }, "Nine districts plan by forecast now."),
  ],
  "cr-border-mediators": [
    match(360, "Centre for Dialogue, Tashkent"),
    schedule(350, "Dilnoza", [330, 326], "Ferghana", 24),
    deliver(322, "Dilnoza", [330, 326], { hours: 24, women: 2, men: 4 }, "Practice with two open disputes."),
    evaluate(318, "Dilnoza", 1, [4, 6], {}, "Those who answered asked for a second round with younger mediators."),
    evaluate(200, "Dilnoza", 3, [3, 6], {}, "Two disputes of the season were settled in the villages."),
  ],
  "cr-archive-scans": [
    {
      day: 425,
      who: "Saltanat",
      act: "declineRequest",
      say: "No provider was found in two rounds; the archives are asked to file again with a shorter course.",
    },
  ],
  "cr-road-dust": [
    match(405, "Hydrometeorological Agency"),
    {
      day: 390,
      who: "Farrukh",
      act: "withdrawRequest",
      say: "The laboratories were trained by their ministry in the meantime.",
    },
  ],
  "cr-snowmelt": [
    match(95, "Central-Asian Institute for Applied Geosciences", "Offers trainers in Kyrgyz and Russian."),
    schedule(80, "Bakyt", [-60, -99], "Osh, and online between the two weeks on site", 56),
  ],
  "cr-customs-lab": [
    match(42, "Reference laboratory, Almaty"),
    schedule(35, "Madina", [12, 3], "Khujand", 64),
    deliver(
      1,
      "Madina",
      [12, 3],
      { hours: 64, women: 8, men: 4 },
      "All twelve analysed ring samples by themselves at the end.",
    ),
  ],
  "cr-customs-consensus": [match(4, "Customs Training Centre, Tashkent", "A first date in spring was offered.")],
};

export const RESPONSES: Record<string, readonly ResponseDeed[]> = {
  "or-trade-corridors": [
    { day: 150, who: "Madina", of: 1, response: "accepted", say: "" },
    {
      day: 60,
      who: "Madina",
      of: 1,
      implementation: "underway",
      say: "Two of three services share their list; the third follows in spring.",
    },
    {
      day: 120,
      who: "Dilnoza",
      of: 2,
      response: "partly",
      say: "A shared desk is agreed on; a shared fee needs a change of law in one country.",
    },
  ],
  "or-zarafshon-flood": [
    { day: 90, who: "Farrukh", of: 1, response: "accepted", say: "" },
    {
      day: 25,
      who: "Farrukh",
      of: 1,
      implementation: "implemented",
      say: "The exchange runs since the first of the month; see the log of messages.",
    },
    { day: 12, who: "Ulugbek", of: 1, say: "The log was seen for two weeks without a gap." },
  ],
  "or-hydropower": [
    { day: 200, who: "Jyldyz", of: 2, response: "accepted", say: "" },
    { day: 70, who: "Jyldyz", of: 2, implementation: "underway", say: "Проект тарифа передан на согласование." },
  ],
  "pn-perishables": [
    { day: 100, who: "Madina", of: 1, response: "accepted", say: "" },
    {
      day: 40,
      who: "Madina",
      of: 1,
      implementation: "underway",
      say: "A first list of nine products is in force at two crossings.",
    },
    {
      day: 95,
      who: "Dilnoza",
      of: 2,
      response: "rejected",
      say: "Customs may not open a lane for one kind of goods under the present code.",
    },
    { day: 50, who: "Ulugbek", of: 2, say: "The committee takes note of the rejection and of its ground." },
  ],
};
