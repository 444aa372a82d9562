import { sampleOf } from "@/lib/kinds/samples";
import {
  achieved,
  acrossBorders,
  advised,
  course,
  type Demo,
  finding,
  indicator,
  inWords,
  milestone,
  rated,
  redated,
  riam,
  safeguards,
} from "./content";
import type { Content, Story } from "./story";
import {
  accept,
  advise,
  ask,
  attach,
  comment,
  decline,
  defer,
  openBallot,
  reject,
  resubmit,
  sendBack,
  share,
  startReview,
  submit,
  vote,
  withdraw,
} from "./story";

const review = (key: string, by: Story["by"], begun: number, data: Content, rest: Partial<Story> = {}): Story => ({
  key,
  kind: "oversightReview",
  by,
  begun,
  data,
  ...rest,
});

export const oversightReviews = ({ day, project }: Demo): Story[] => {
  const sarazm = redated(sampleOf("oversightReview"), "recommendations", "due", [day(20), day(110), day(200)]);
  return [
    review(
      "or-sarazm",
      "Madina",
      52,
      { ...sarazm, project: project("P-01"), findings: (sarazm.findings as unknown[]).slice(0, 1) },
      {
        life: [
          share(51, "Parvina", "editor"),
          attach(
            50,
            "acceptance-certificates.csv",
            "certificate,reach,length_km,accepted\n11,1,2.9,2026-02-27\n14,2,4.1,2026-03-31\n17,3,5.2,2026-04-22\n19,4,5.2,2026-05-12\n",
          ),
          submit(49),
          startReview(47, "Ulugbek"),
          ask(47, "Ulugbek", "Aizada"),
          ask(47, "Ulugbek", "Nargiza"),
          accept(46, "Aizada"),
          decline(45, "Nargiza", "I advised the contractor on drainage in 2024 and should not judge these works."),
          ask(44, "Ulugbek", "Svetlana"),
          accept(43, "Svetlana"),
          advise(
            38,
            "Aizada",
            "recommendWithChanges",
            "The finding on delays is well supported. Metering is described in the summary but no finding is pinned to it: add one, with the number of outlets and the date.",
          ),
          advise(
            37,
            "Svetlana",
            "return",
            "Данные о спорах между водопользователями упомянуты без источника. Прошу привести реестры ассоциаций и дату.",
          ),
          sendBack(
            36,
            "Ulugbek",
            "Both reviewers ask for a finding on metering with its source. Please add it and resubmit; no other change is needed.",
          ),
          comment(35, null, "Thank you. The registers arrive from the associations this week."),
          resubmit(29, "Adds a finding on metering and disputes, from the registers of the eight associations.", {
            findings: sarazm.findings,
          }),
          startReview(28, "Ulugbek"),
          advise(
            22,
            "Aizada",
            "recommend",
            "The new finding answers my comment. The registers were checked against two associations by telephone.",
          ),
          advise(20, "Svetlana", "recommend", "Замечание учтено, источник приведён. Рекомендую принять."),
          openBallot(11, "Saltanat"),
          vote(9, "Bakyt", "approve"),
          vote(7, "Parvina", "approve"),
          vote(
            6,
            "Dilnoza",
            "abstain",
            "The metering standard concerns our district; we prefer to wait for the common table.",
          ),
          vote(3, "Farrukh", "approve", "The delegation confirms the position of its alternate."),
        ],
      },
    ),
    review("or-trade-corridors", "Dilnoza", 210, tradeCorridors(day, project("P-02")), {
      confidentiality: "public",
      life: [
        submit(204),
        startReview(202, "Gulnora"),
        ask(202, "Gulnora", "Svetlana"),
        ask(202, "Gulnora", "Aizada"),
        accept(201, "Svetlana"),
        accept(200, "Aizada"),
        advise(
          195,
          "Svetlana",
          "recommend",
          "Показатели подтверждены таможенной статистикой. Рекомендации выполнимы в указанные сроки.",
        ),
        advise(
          193,
          "Aizada",
          "recommendWithChanges",
          "Recommend. In a later review please show the waiting time of small consignments apart from that of containers.",
        ),
        openBallot(190, "Saltanat"),
        vote(188, "Farrukh", "approve"),
        vote(187, "Bakyt", "approve"),
        vote(186, "Rustam", "approve"),
        vote(184, "Yerlan", "approve"),
        vote(183, "Ogulgerek", "abstain", "Туркменистан не участвует в проекте."),
      ],
    }),
    review("or-zarafshon-flood", "Farrukh", 150, zarafshonFlood(day, project("P-03")), {
      life: [
        submit(146),
        startReview(144, "Ulugbek"),
        ask(144, "Ulugbek", "Nargiza"),
        ask(144, "Ulugbek", "Bakyt"),
        accept(143, "Nargiza"),
        accept(143, "Bakyt"),
        advise(
          137,
          "Nargiza",
          "recommend",
          "The bulletin’s lead time is measured on real events, which few projects of this kind can show.",
        ),
        advise(
          136,
          "Bakyt",
          "recommendWithChanges",
          "The sirens’ maintenance has no budget after December. I recommend adoption if the second recommendation names an amount.",
        ),
        openBallot(133, "Rustam"),
        vote(130, "Parvina", "approve"),
        vote(
          128,
          "Bakyt",
          "approve",
          "With the understanding that the cost of the sirens is settled before the project ends.",
        ),
        vote(127, "Dilnoza", "approve"),
        vote(125, "Ogulgerek", "abstain"),
        vote(
          123,
          "Yerlan",
          "object",
          "Рекомендация о совместном бюллетене требует согласования с нашей гидрометеослужбой; просим сначала провести консультацию.",
        ),
      ],
    }),
    review("or-feeder-roads", "Bakyt", 26, feederRoads(day, project("P-04")), {
      life: [
        submit(22, "The figures of June are provisional; the annual survey follows in December."),
        startReview(20, "Ulugbek"),
        ask(20, "Ulugbek", "Aizada"),
        ask(20, "Ulugbek", "Nargiza"),
        accept(19, "Aizada"),
        accept(18, "Nargiza"),
        advise(
          12,
          "Nargiza",
          "recommendWithChanges",
          "Explain why the bridge at Vorukh was dropped and what replaces it for the village beyond.",
        ),
        comment(11, "Ulugbek", "Aizada’s advice was due ten days after the assignment. A reminder has gone out."),
      ],
    }),
    review("or-winter-power", "Rustam", 34, winterPower(day, project("P-05")), {
      life: [
        submit(30),
        startReview(28, "Gulnora"),
        ask(28, "Gulnora", "Svetlana"),
        ask(28, "Saltanat", "Aizada"),
        accept(27, "Svetlana"),
        accept(26, "Aizada"),
        advise(
          20,
          "Svetlana",
          "recommend",
          "Методика расчётов согласована всеми четырьмя операторами; расхождения показаны открыто.",
          [["efficiency", "MS", "Потери диспетчеризации проверены по журналам двух операторов."]],
        ),
        advise(
          18,
          "Aizada",
          "recommend",
          "The settlement arrears are stated without softening. The two recommendations follow from them.",
          [
            [
              "efficiency",
              "MU",
              "Interest on arrears exceeds what dispatch saved: USD 1.1 million against 0.8 million.",
            ],
            ["sustainability", "MU", "I find no budget line for the settlement desk either."],
          ],
        ),
        comment(
          17,
          "Gulnora",
          "Все заключения получены. Автор — сопредседатель, поэтому голосование открывает второй председатель или секретарь.",
        ),
      ],
    }),
    review("or-hydropower", "Jyldyz", 320, hydropower(day, project("P-06")), {
      language: "ru",
      confidentiality: "public",
      life: [
        submit(312),
        startReview(310, "Gulnora"),
        ask(310, "Gulnora", "Svetlana"),
        accept(309, "Svetlana"),
        advise(302, "Svetlana", "recommend", "Итоговый обзор полон, устойчивость мастерских подтверждена договорами."),
        openBallot(300, "Saltanat"),
        vote(298, "Bakyt", "approve"),
        vote(296, "Farrukh", "approve"),
        vote(295, "Rustam", "approve"),
        vote(294, "Ogulgerek", "approve"),
        vote(292, "Yerlan", "approve"),
      ],
    }),
    review("or-school-calendar", "Parvina", 24, schools(day, project("P-07")), {
      life: [
        submit(20),
        comment(19, "Ulugbek", "Checked for completeness: the period, the ratings and the annex."),
        sendBack(
          18,
          "Ulugbek",
          "The reporting period ends in August, but two findings are dated in October. Please give the values at the end of the period, or extend the period, and resubmit.",
        ),
        comment(16, null, "The October values come from the new school year. I shall move them to the next review."),
      ],
    }),
    review("or-crafts", "Dilnoza", 64, crafts(day, project("P-08")), {
      life: [
        submit(60),
        startReview(58, "Ulugbek"),
        ask(58, "Ulugbek", "Nargiza"),
        accept(57, "Nargiza"),
        advise(50, "Nargiza", "recommend", "The income survey is small but honest about its size."),
        defer(
          46,
          "Saltanat",
          "The autumn fair was moved to December. The committee will take the review up at its next meeting, with the sales figures of that fair.",
        ),
      ],
    }),
    review("or-glacier", "Madina", 9, glaciers(day, project("P-09")), {
      life: [
        attach(
          6,
          "station-log.txt",
          "Snow stations, Pamir-Alay\nZeravshan glacier terminus: 12 visits, 11 complete\nAbramov: 9 visits, 9 complete\nStation 5: lightning, 14 July; spare mast ordered 20 July\n",
        ),
        submit(5, "First review since the restoration of the seven stations."),
      ],
    }),
    review("or-border-safety", "Yerlan", 40, borderSafety(day, project("P-10")), {
      language: "ru",
      confidentiality: "restricted",
      life: [
        share(39, "Farrukh", "reader"),
        submit(33),
        startReview(31, "Gulnora"),
        ask(31, "Gulnora", "Svetlana", 14),
        ask(31, "Saltanat", "Bakyt", 14),
        accept(30, "Svetlana"),
        advise(
          19,
          "Svetlana",
          "recommendWithChanges",
          "Сведения о разминировании изложены корректно. Прошу указать, кто отвечает за предупредительные знаки на время приостановки.",
        ),
      ],
    }),
    review("or-dust", "Ogulgerek", 120, dustWatch(day, project("P-11")), {
      language: "ru",
      life: [
        submit(114),
        startReview(112, "Gulnora"),
        ask(112, "Gulnora", "Aizada"),
        accept(111, "Aizada"),
        advise(
          104,
          "Aizada",
          "recommendWithChanges",
          "The forecast is checked against four stations only. I would adopt the review and ask for the other seven within a year.",
        ),
        openBallot(102, "Saltanat"),
        vote(99, "Yerlan", "approve"),
        vote(92, "Ogulgerek", "approve"),
      ],
    }),
    review("or-youth", "Madina", 12, {
      title: "Young neighbours: readiness before the first summer school",
      project: project("P-12"),
      area: "partnership",
      period: { from: "2026-07-01", until: "" },
      summary:
        "The project begins in January. Districts have named coordinators; the small-grants rules are still with the three ministries.",
      indicators: [
        indicator(
          "OP1",
          "Districts with a named coordinator",
          "output unit rising",
          "districts",
          course(0, 2025, 14, 11),
          "Letters of nomination",
        ),
      ],
      recommendations: [
        {
          text: "Publish the small-grants rules before the call of",
          addressee: "Ministries of education and youth",
          due: "",
        },
      ],
    }),
    review("or-schools-pilot", "Sherzod", 190, schoolsPilot(day, project("P-07")), {
      life: [
        submit(184),
        startReview(182, "Ulugbek"),
        ask(182, "Ulugbek", "Aizada"),
        accept(181, "Aizada"),
        withdraw(
          176,
          "The ministry has published corrected enrolment figures. A new review will be filed on the full school year.",
        ),
      ],
    }),
    review("or-crafts-shop", "Parvina", 96, craftsShop(day, project("P-08")), {
      life: [
        submit(92),
        comment(
          91,
          "Gulnora",
          "Магазин принадлежит союзу мастеров и не входит в отслеживаемый проект; передаю председателю.",
        ),
        reject(
          88,
          "Saltanat",
          "The shop is a private undertaking outside the monitored project, so the committee has no mandate to review it.",
        ),
      ],
    }),
  ];
};

type Day = Demo["day"];

const tradeCorridors = (day: Day, project: string) => ({
  title: "Ferghana Valley trade corridors: annual review 2025",
  project,
  area: "trade",
  period: { from: "2025-01-01", until: "2025-12-31" },
  summary:
    "The inspection lane works at two of three crossings, and the median wait of perishable goods has fallen from 27 to 19 hours. The help desk answered 3,940 questions, three quarters of them from women traders. The third lane waits for land; the shared document set is signed by two of three services.",
  indicators: [
    indicator(
      "OC1",
      "Median waiting time of perishable consignments",
      "outcome unit falling",
      "hours",
      course(27, 2023, 8, 19),
      "Joint time-release study, October 2025",
    ),
    indicator(
      "OC2",
      "Consignments cleared on shared documents",
      "outcome percentage rising",
      "%",
      course(0, 2023, 60, 34),
      "Customs systems of the three countries",
    ),
    indicator(
      "OP1",
      "Questions answered by the help desk",
      "output unit rising",
      "questions a year",
      course(0, 2023, 3000, 3940),
      "Help-desk register",
    ),
  ],
  milestones: [
    achieved("Lane at Oybek–Fotehobod in service", "2025-04-30", "2025-05-18"),
    achieved("Help desk in three languages", "2025-02-28", "2025-02-24"),
    milestone(
      "Lane at the third crossing in service",
      "2025-11-30",
      "delayed",
      "The plot was exchanged in November; works begin in spring.",
    ),
  ],
  riam: [
    riam(
      "Idling trucks and air at the crossings",
      "PC",
      [1, 1, 2, 2, 2],
      "Queues are shorter by a third at two crossings; particulate matter was measured on twelve days only.",
    ),
    riam(
      "Income of small traders",
      "EO",
      [3, 2, 2, 2, 3],
      "Losses by spoilage fell from 9 % to 6 % of value among 212 traders interviewed twice.",
    ),
  ],
  safeguards: safeguards(
    "adbEsf",
    "moderate",
    "2025-03-12",
    "Construction is confined to existing customs yards; one household was resettled with consent and compensation.",
  ),
  ratings: rated({
    relevance: ["HS", "Named first among the trade measures of all three governments in 2025."],
    coherence: ["MS", "Two donors finance separate document systems; a converter was agreed in September."],
    effectiveness: ["S", "Waiting time fell by 8 hours of the 19 aimed at, a year before the mid-point."],
    efficiency: ["S", "Cost per lane is 6 % under the estimate."],
    impact: ["MS", "Spoilage fell by a third; prices paid to growers have not risen yet."],
    sustainability: ["MS", "Salaries of the help desk are paid by the project until 2027."],
  }),
  findings: [
    finding(
      "Half of the remaining wait is a second laboratory sample.",
      "9.4 of 19 hours",
      "2025-10-31",
      "Joint time-release study, table 7",
    ),
    finding(
      "Women traders use the help desk more than any other service of the project.",
      "2,957 of 3,940 questions",
      "2025-12-31",
      "Help-desk register",
    ),
  ],
  recommendations: [
    advised(
      "Agree on one sample per consignment for low-risk products.",
      "Plant-health services of the three countries",
      day(40),
    ),
    advised(
      "Put the help desk on the budgets of the chambers of commerce from 2027.",
      "Chambers of commerce of Sughd, Batken and Ferghana",
      day(120),
    ),
  ],
});

const zarafshonFlood = (day: Day, project: string) => ({
  title: "Upper Zarafshon early flood warning: review of the 2026 spring season",
  project,
  area: "environment",
  period: { from: "2026-01-01", until: "2026-06-30" },
  summary:
    "The network warned of four of five mudflows in spring, a median of 74 minutes ahead. Nobody was killed; forty houses were damaged in the valley that had no siren. The joint bulletin reaches both basins’ services, but only one publishes it.",
  indicators: [
    indicator(
      "OC1",
      "Median lead time of warnings",
      "outcome unit rising",
      "minutes",
      course(15, 2022, 60, 74),
      "Log of the five events of 2026",
    ),
    indicator(
      "OC2",
      "Households that know what to do at the siren",
      "outcome percentage rising",
      "%",
      course(22, 2022, 75, 61),
      "Survey of 480 households, May 2026",
    ),
    indicator(
      "OP1",
      "Gauges transmitting on more than 95 % of days",
      "output unit rising",
      "gauges",
      course(0, 2022, 12, 11),
      "Hydrometeorological services",
    ),
  ],
  milestones: [
    achieved("Fourth siren in service", "2026-03-01", "2026-02-20"),
    milestone(
      "Bulletin published by both services",
      "2026-04-01",
      "delayed",
      "One service waits for a decision on the language of publication.",
    ),
  ],
  riam: [
    riam(
      "Safety of settlements on the fans",
      "SC",
      [3, 2, 2, 2, 2],
      "All warned villages were empty when the mud arrived; the effect lasts as long as the equipment is kept.",
    ),
  ],
  safeguards: safeguards(
    "worldBankEsf",
    "low",
    "2025-12-02",
    "Masts and sirens stand on public land; no excavation beyond foundations.",
  ),
  ratings: rated({
    relevance: ["HS", "Mudflows caused 70 % of disaster deaths in the two districts since 2010."],
    coherence: ["S", "Stations follow the standards of both services and share one archive."],
    effectiveness: ["S", "Four of five events warned; lead time above the target."],
    efficiency: ["S", "Cost per gauge 11 % below the regional average."],
    impact: ["MS", "No deaths in warned villages; one valley remained without a siren."],
    sustainability: ["MU", "Maintenance after December has no source of money."],
  }),
  findings: [
    finding(
      "The one event without warning came from a valley outside the network.",
      "40 houses damaged",
      "2026-05-11",
      "District emergency committee",
    ),
    finding(
      "Gauges work through the winter after the change of batteries.",
      "96.8 % of days",
      "2026-06-30",
      "Data archive",
    ),
  ],
  recommendations: [
    advised("Publish the joint bulletin in both services’ languages.", "Hydrometeorological services", day(25)),
    advised(
      "Settle the yearly cost of the sirens, about USD 38,000, between the two provinces.",
      "Sughd and Samarkand provinces",
      day(35),
    ),
  ],
});

const feederRoads = (day: Day, project: string) => ({
  title: "Batken–Sughd feeder roads: review of the 2026 building season",
  project,
  area: "infrastructure",
  period: { from: "2026-03-01", until: "2026-10-31" },
  summary:
    "Thirty-eight of 64 km are finished, with drainage built first as the committee recommended last year. One bridge was dropped after a new survey of the river bed. Travel to the nearest market in winter has halved on the finished sections.",
  indicators: [
    indicator(
      "OP1",
      "Road rehabilitated",
      "output unit rising",
      "km",
      course(0, 2023, 64, 38),
      "Certificates of completion",
    ),
    indicator(
      "OC1",
      "Travel time to the nearest market in January",
      "outcome unit falling",
      "minutes",
      course(95, 2024, 40, 47),
      "Timed journeys on eleven sections",
    ),
    indicator(
      "OC2",
      "Crashes with injury on the finished sections",
      "outcome unit falling",
      "a year",
      course(17, 2023, 8, null),
      "Road police of both districts",
      "The police publish yearly; the figure of 2026 arrives in February.",
    ),
  ],
  milestones: [
    achieved("Drainage on all finished sections", "2026-08-31", "2026-08-12"),
    milestone(
      "Bridge at Vorukh",
      "2026-09-30",
      "dropped",
      "The river moved its bed in 2025; a ford with a suspended footbridge is designed instead.",
    ),
  ],
  riam: [
    riam(
      "Erosion of cut slopes",
      "PC",
      [1, -1, 2, 2, 2],
      "Six slopes were cut; four are planted, two move after rain and are watched.",
    ),
    riam(
      "Access to clinics and schools",
      "SC",
      [2, 2, 3, 2, 2],
      "Ambulances reached every village on the finished sections last winter.",
    ),
  ],
  safeguards: safeguards(
    "adbSps",
    "B",
    "2024-02-20",
    "Works follow existing tracks; effects are limited to the site and can be reversed.",
  ),
  ratings: rated({
    relevance: ["S", "Villages named the road first in nine of eleven meetings."],
    coherence: ["S", "Works are timed with the power lines along the same road."],
    effectiveness: ["S", "59 % of the length in 55 % of the time."],
    efficiency: ["MS", "Price of bitumen rose by a fifth; savings on crushed stone met half of it."],
    impact: ["notAssessed", "Crash and market figures of the full year arrive in February."],
    sustainability: ["MS", "Both provinces signed maintenance contracts for two years of five."],
  }),
  findings: [
    finding(
      "Building the drainage first prevented the wash-outs of earlier years.",
      "No wash-out on 38 km",
      "2026-10-31",
      "Engineer’s monthly reports March to October",
    ),
  ],
  recommendations: [
    advised("Build the suspended footbridge at Vorukh before the spring flood.", "Road agency of Sughd", day(120)),
    advised("Extend the maintenance contracts to five years.", "Provinces of Batken and Sughd", day(90)),
  ],
});

const winterPower = (day: Day, project: string) => ({
  title: "Winter power exchange: review of the 2025–2026 heating season",
  project,
  area: "energy",
  period: { from: "2025-10-01", until: "2026-03-31" },
  summary:
    "Four operators exchanged 1.42 TWh by the common schedule, nine tenths of what was agreed. Emergency cuts in the winter peak fell by two thirds. Settlement is the weak side: 18 % of the invoices were still open after sixty days.",
  indicators: [
    indicator(
      "OC1",
      "Energy exchanged by the schedule",
      "outcome percentage rising",
      "% of the agreed volume",
      course(54, 2023, 95, 90),
      "Dispatch centres, hourly meters",
    ),
    indicator(
      "OC2",
      "Emergency disconnections in December to February",
      "outcome unit falling",
      "events",
      course(61, 2023, 15, 21),
      "Operators’ incident registers",
    ),
    indicator(
      "OP1",
      "Invoices settled within sixty days",
      "output percentage rising",
      "%",
      course(40, 2023, 95, 82),
      "Settlement desk",
    ),
  ],
  milestones: [
    achieved("Common settlement method signed", "2025-09-15", "2025-09-29"),
    milestone(
      "Second metering point at the southern link",
      "2026-02-28",
      "underway",
      "Meters delivered; installation waits for a planned outage in May.",
    ),
  ],
  riam: [
    riam(
      "Coal burnt for peak load",
      "PC",
      [4, 1, 2, 2, 3],
      "Peak thermal generation fell by 310 GWh; the effect ends with the exchange.",
    ),
    riam(
      "Winter release from reservoirs",
      "BE",
      [3, 1, 2, 2, 2],
      "Release in January was a fifth lower than the mean of ten years, which spares spawning grounds below the dam.",
    ),
    riam(
      "Coal burnt for peak load",
      "PC",
      [4, 2, 2, 2, 3],
      "With the second metering point the schedule could cover evening peaks as well; the dispatch model puts the saving at 540 GWh.",
      "With the southern link",
    ),
    riam(
      "Winter release from reservoirs",
      "BE",
      [3, 2, 2, 2, 2],
      "The model lets January release fall by a third; the fishery institute agrees with the direction, not with the figure.",
      "With the southern link",
    ),
    riam(
      "Bird strikes on the crossing of the wetland",
      "BE",
      [2, -1, 2, 2, 3],
      "Nine carcasses were found under 14 km of line in two years; markers are hung on the two worst spans.",
    ),
    riam(
      "Bird strikes on the crossing of the wetland",
      "BE",
      [2, -2, 3, 2, 3],
      "The southern link doubles the spans over the wetland; markers halve the strikes elsewhere, which is what is assumed here.",
      "With the southern link",
    ),
  ],
  safeguards: {
    ...safeguards("worldBankEsf", "low", "2025-06-18", "No works beyond substations’ fences."),
    ...acrossBorders(
      "likely",
      ["KZ", "UZ"],
      "Winter release follows the schedule, so that flows downstream of the border change with it; the basin commission receives the hourly figures.",
    ),
  },
  ratings: rated({
    relevance: ["HS", "Winter shortage is the first energy risk named by three of four governments."],
    coherence: ["S", "The schedule follows the irrigation agreement of the basin."],
    effectiveness: ["S", "90 % of the schedule kept, 54 % before the project."],
    efficiency: ["MS", "Dispatch costs fell; arrears cost USD 1.1 million in interest."],
    impact: ["S", "Emergency cuts reduced from 61 to 21 in a winter of equal cold."],
    sustainability: ["MU", "The settlement desk has no legal home after 2028."],
  }),
  findings: [
    finding(
      "Arrears grow at the end of the quarter, when budgets are closed.",
      "18 % of invoices open after sixty days",
      "2026-03-31",
      "Settlement desk, ageing list",
    ),
    finding(
      "Hospitals were not cut once in the season.",
      "0 events, against 7 the year before",
      "2026-03-31",
      "Incident registers of the four operators",
    ),
  ],
  recommendations: [
    advised(
      "Give the settlement desk a legal seat by agreement of the four operators.",
      "Operators of the four countries",
      day(150),
    ),
    advised("Hold a guarantee of one month’s exchange for each participant.", "Ministries of energy", day(75)),
  ],
});

const hydropower = (day: Day, project: string) => ({
  title: "Малая гидроэнергетика Нарына: итоговый обзор проекта",
  project,
  area: "energy",
  period: { from: "2022-05-01", until: "2025-11-30" },
  summary:
    "За три с половиной года возвращены в строй девятнадцать из двадцати одной малой ГЭС, выработка выросла в два с половиной раза. Две ремонтные мастерские работают по договорам с районными сетями. Две станции не восстановлены: их водоводы разрушены селями.",
  indicators: [
    indicator(
      "OC1",
      "Годовая выработка восстановленных станций",
      "outcome unit rising",
      "ГВт·ч",
      course(31, 2021, 80, 78.4),
      "Районные электрические сети",
    ),
    indicator(
      "OP1",
      "Станции в работе",
      "output unit rising",
      "станций",
      course(4, 2021, 21, 19),
      "Акты ввода в эксплуатацию",
    ),
  ],
  milestones: [
    achieved("Мастерская в Ат-Башы", "2024-06-30", "2024-07-08"),
    milestone(
      "Станции № 14 и № 17",
      "2025-06-30",
      "dropped",
      "Водоводы разрушены селями 2024 года, восстановление дороже нового строительства.",
    ),
  ],
  riam: [
    riam(
      "Сток ниже водозаборов",
      "BE",
      [2, -1, 2, 2, 2],
      "На трёх водозаборах в январе не соблюдался санитарный попуск; режим исправлен в феврале 2025 года.",
    ),
  ],
  safeguards: safeguards(
    "ebrd",
    "B",
    "2022-03-14",
    "Работы на существующих сооружениях; воздействие местное и обратимое.",
  ),
  ratings: rated({
    relevance: ["S", "Зимний дефицит в области составлял 40 % спроса."],
    coherence: ["MS", "Тарифная политика менялась дважды за время проекта."],
    effectiveness: ["S", "Достигнуто 96 % целевой выработки."],
    efficiency: ["S", "Стоимость восстановленного киловатта на 9 % ниже сметы."],
    impact: ["S", "Число отключений в сёлах у станций сократилось с 112 до 23 в год."],
    sustainability: ["S", "Обе мастерские обеспечены договорами до 2029 года."],
  }),
  findings: [
    finding(
      "Мастерские окупают собственные расходы.",
      "Выручка 14,2 млн сомов при расходах 12,9 млн",
      "2025-10-31",
      "Отчёты мастерских за десять месяцев",
    ),
  ],
  recommendations: [
    advised(
      "Включить санитарный попуск в паспорт каждой станции и проверять его ежегодно.",
      "Департамент водных ресурсов",
      day(-20),
    ),
    advised("Передать опыт мастерских Сугдской и Баткенской областям.", "Министерство энергетики", day(60)),
  ],
});

const schools = (day: Day, project: string) => ({
  title: "Schools across the border: review of the school year 2025–2026",
  project,
  area: "education",
  period: { from: "2025-09-01", until: "2026-08-31" },
  summary:
    "Forty-one schools that teach in the neighbours’ languages received textbooks, and 96 teachers crossed the border for practice. The shared calendar was kept in two of three countries. Girls’ attendance in the upper forms rose where boarding places were opened.",
  indicators: [
    indicator(
      "OC1",
      "Pupils with a full set of textbooks in their language",
      "outcome percentage rising",
      "%",
      course(38, 2023, 90, 71),
      "School registers, May 2026",
    ),
    indicator(
      "OC2",
      "Girls attending forms 10 and 11",
      "outcome percentage rising",
      "%",
      course(64, 2023, 85, 73),
      "School registers, May 2026",
    ),
    indicator(
      "OC3",
      "Teachers’ confidence in the second language",
      "outcome qualitative rising",
      null,
      inWords,
      "Forty-two interviews in June 2026",
      "Most teach freely from the new books; those of natural sciences ask for a glossary.",
    ),
  ],
  milestones: [
    achieved("First exchange of teachers", "2025-11-15", "2025-11-10"),
    milestone(
      "Boarding places for girls at four schools",
      "2026-05-31",
      "delayed",
      "Two of four are open; heating is being installed at the others.",
    ),
  ],
  riam: [
    riam(
      "Schooling of girls from far villages",
      "SC",
      [2, 2, 2, 2, 2],
      "Attendance rose by nine points; the effect depends on the boarding places being kept.",
    ),
  ],
  safeguards: safeguards("worldBankEsf", "low", "2025-08-20", "Refurbishing of rooms within existing buildings."),
  ratings: rated({
    relevance: ["HS", "Eleven thousand pupils learn in a language of the neighbouring country."],
    coherence: ["MS", "Examination rules still differ and were not part of the project."],
    effectiveness: ["MS", "Textbooks reached 71 % of pupils against 80 % planned for this year."],
    efficiency: ["S", "Joint printing saved 22 % of the price of a set."],
    impact: ["notAssessed", "Examination results of the first full cohort arrive in July 2027."],
    sustainability: ["MS", "One of three ministries has put reprints on its budget."],
  }),
  findings: [
    finding(
      "Joint printing is cheaper and faster than three separate orders.",
      "USD 3.10 a book against 3.97",
      day(-45),
      "Contracts of the three ministries",
    ),
    finding(
      "Attendance rose where boarding was opened, and nowhere else.",
      "Nine points at two schools, none at thirty-nine",
      day(-40),
      "School registers",
    ),
  ],
  recommendations: [
    advised("Open the remaining boarding places before the winter.", "District education departments", day(30)),
    advised("Print a trilingual glossary for natural sciences.", "Ministries of education", day(200)),
  ],
});

const crafts = (day: Day, project: string) => ({
  title: "Silk Road crafts fairs: review of three fairs",
  project,
  area: "culture",
  period: { from: "2025-04-01", until: "2026-06-30" },
  summary:
    "Three fairs brought 640 masters of four countries together; orders placed there were worth USD 410,000. Families that took the pricing course kept more of the price. The register of masters is complete for ceramics and silk and half done for wood and metal.",
  indicators: [
    indicator(
      "OC1",
      "Orders placed at the fairs",
      "outcome unit rising",
      "USD thousand",
      course(120, 2022, 500, 410),
      "Order books of the fairs",
    ),
    indicator(
      "OP1",
      "Masters on the register",
      "output unit rising",
      "people",
      course(0, 2022, 2000, 1430),
      "Register, June 2026",
    ),
  ],
  milestones: [
    achieved("Fair at Margilan", "2026-05-20", "2026-05-20"),
    milestone("Autumn fair at Khujand", day(20), "underway"),
  ],
  riam: [
    riam(
      "Income of craft families",
      "EO",
      [2, 2, 2, 2, 2],
      "Families interviewed twice earned a fifth more; the gain depends on the fairs being held.",
    ),
  ],
  safeguards: safeguards("aiib", "C", "2023-01-30", "Events and training only; no physical works."),
  ratings: rated({
    relevance: ["S", "Crafts are the second source of income in nine of fourteen districts."],
    coherence: ["S", "Fairs follow the calendar of the tourism boards."],
    effectiveness: ["S", "82 % of the target for orders with one fair to come."],
    efficiency: ["MS", "Transport of goods took a third of the budget."],
    impact: ["MS", "Income rose by a fifth among 88 families; the sample is small."],
    sustainability: ["MU", "Fees cover 40 % of the cost of a fair."],
  }),
  findings: [
    finding(
      "Families with the pricing course kept a larger part of the price.",
      "61 % against 48 %",
      "2026-06-15",
      "Interviews with 88 families",
    ),
  ],
  recommendations: [
    advised("Raise the fee for dealers and keep it for families.", "Organising committees of the fairs", day(80)),
  ],
});

const schoolsPilot = (day: Day, project: string) => ({
  ...schools(day, project),
  title: "Schools across the border: review of the pilot year 2024–2025",
  period: { from: "2024-09-01", until: "2025-05-31" },
  summary:
    "Twelve pilot schools received textbooks in the neighbours’ languages, and eighteen teachers took part in the first exchange. Enrolment figures were taken from the ministries’ preliminary tables.",
  indicators: [
    indicator(
      "OC1",
      "Pupils of the pilot schools with a full set of textbooks",
      "outcome percentage rising",
      "%",
      course(38, 2023, 60, 57),
      "School registers, May 2025",
    ),
  ],
  milestones: [achieved("Agreement on the exchange of teachers", "2024-10-31", "2024-11-05")],
  findings: [
    finding(
      "Textbooks arrived before the second term in ten of twelve schools.",
      "10 of 12 schools",
      "2025-01-10",
      "Delivery notes",
    ),
  ],
});

const craftsShop = (day: Day, project: string) => ({
  ...crafts(day, project),
  title: "Crafts fairs: the on-line shop of the Khujand masters’ union",
  summary:
    "The union of masters in Khujand opened an on-line shop in spring. The review describes its first orders and asks the committee to recommend support for it.",
  indicators: [
    indicator(
      "OP1",
      "Orders received by the shop",
      "output unit rising",
      "orders",
      course(0, 2025, 400, 137),
      "Accounts of the union",
    ),
  ],
  milestones: [],
  findings: [
    finding(
      "Half of the orders came from buyers who had visited a fair.",
      "68 of 137 orders",
      "2026-06-30",
      "Accounts of the union",
    ),
  ],
});

const glaciers = (day: Day, project: string) => ({
  title: "Snow and glacier monitoring in the Pamir-Alay: first season of measurement",
  project,
  area: "environment",
  period: { from: "2025-10-01", until: "2026-09-30" },
  summary:
    "Seven stations recorded a full winter, and three glaciers were measured in autumn and spring. The seasonal forecast of April was within 8 % of the runoff that came. Two stations lost data to lightning; spare masts are stored in Khujand now.",
  indicators: [
    indicator(
      "OC1",
      "Error of the April forecast of seasonal runoff",
      "outcome percentage falling",
      "%",
      course(24, 2023, 10, 8),
      "Forecast and gauge at Dupuli",
    ),
    indicator(
      "OP1",
      "Stations with more than 90 % of records",
      "output unit rising",
      "stations",
      course(0, 2023, 7, 5),
      "Data archive",
    ),
  ],
  milestones: [achieved("Mass balance of three glaciers, winter and summer", "2026-09-30", "2026-09-24")],
  riam: [
    riam(
      "Disturbance at the stations",
      "BE",
      [1, -1, 2, 2, 2],
      "Helicopter flights were kept to four; the nesting cliff is passed at a distance.",
    ),
  ],
  safeguards: safeguards("worldBankEsf", "low", "2025-04-11", "Light masts on rock; no roads are built."),
  ratings: rated({
    relevance: ["HS", "Two thirds of summer water in both countries comes from snow and ice measured here."],
    coherence: ["S", "Data follow the standards of the world network and are open."],
    effectiveness: ["S", "Forecast error 8 % against 24 % before."],
    efficiency: ["S", "Stations were restored for 7 % less than planned."],
    impact: [
      "notAssessed",
      "Planners used the forecast for the first time this year; effects are asked about after the season.",
    ],
    sustainability: ["MS", "Observers’ salaries are on both budgets; helicopter hours are not."],
  }),
  findings: [
    finding(
      "The forecast was close enough to plan the first allocation.",
      "8 % error",
      "2026-09-30",
      "Runoff of April to September at Dupuli",
    ),
  ],
  recommendations: [
    advised(
      "Put two helicopter flights a year on the budgets of the services.",
      "Hydrometeorological services",
      day(160),
    ),
    advised("Store spare masts on both sides of the pass.", "Project office", day(45)),
  ],
});

const borderSafety = (day: Day, project: string) => ({
  title: "Безопасные переходы: обзор на момент приостановки",
  project,
  area: "security",
  period: { from: "2025-07-01", until: "2026-06-30" },
  summary:
    "Проект приостановлен до завершения демаркации двух участков. До приостановки обучены 214 сотрудников пяти переходов, очищено 46 из 80 гектаров подходов. На время перерыва следует сохранить предупредительные знаки и медицинские посты.",
  indicators: [
    indicator(
      "OP1",
      "Очищенная площадь подходов",
      "output unit rising",
      "га",
      course(0, 2023, 80, 46),
      "Акты сдачи участков",
    ),
    indicator(
      "OC1",
      "Происшествия с пострадавшими у переходов",
      "outcome unit falling",
      "в год",
      course(14, 2023, 4, 6),
      "Пограничные службы двух стран",
    ),
  ],
  milestones: [
    achieved("Совместное учение медицинских групп", "2025-10-15", "2025-10-14"),
    milestone("Участки № 6 и № 7", "2026-03-31", "delayed", "Работы остановлены до завершения демаркации."),
  ],
  riam: [
    riam(
      "Почвы на очищенных участках",
      "PC",
      [1, -1, 2, 2, 2],
      "Верхний слой нарушен на девяти гектарах, посеяны многолетние травы.",
    ),
  ],
  safeguards: safeguards(
    "worldBankEsf",
    "substantial",
    "2025-05-19",
    "Работы со взрывоопасными предметами вблизи жилья.",
  ),
  ratings: rated({
    relevance: ["HS", "Подходы к переходам — причина большинства происшествий последних лет."],
    coherence: ["S", "Порядок действий согласован с обеими пограничными службами."],
    effectiveness: ["MS", "Очищено 58 % площади до приостановки."],
    efficiency: ["MS", "Простой техники обходится в 9 тысяч долларов в месяц."],
    impact: ["S", "Происшествий стало вдвое меньше."],
    sustainability: ["notAssessed", "Зависит от решения о возобновлении."],
  }),
  findings: [
    finding(
      "Медицинские посты работают и во время приостановки.",
      "312 обращений за полгода",
      "2026-06-30",
      "Журналы пяти постов",
    ),
  ],
  recommendations: [
    advised(
      "Сохранить предупредительные знаки и посты на время приостановки.",
      "Пограничные службы двух стран",
      day(10),
    ),
    advised("Утвердить порядок возобновления работ.", "Министерства обороны", day(100)),
  ],
});

const dustWatch = (day: Day, project: string) => ({
  title: "Наблюдение за пыльными бурями Арал–Каспий: обзор второго года",
  project,
  area: "environment",
  period: { from: "2025-03-01", until: "2026-02-28" },
  summary:
    "Работают девять из одиннадцати станций, прогноз на 48 часов выпускается ежедневно. За год предупреждено 17 из 23 сильных бурь. Службы здравоохранения пользуются прогнозом в двух странах из трёх.",
  indicators: [
    indicator(
      "OC1",
      "Сильные бури, о которых предупредили за сутки",
      "outcome percentage rising",
      "%",
      course(20, 2023, 85, 74),
      "Сопоставление прогноза и наблюдений четырёх станций",
    ),
    indicator(
      "OP1",
      "Станции, передающие данные",
      "output unit rising",
      "станций",
      course(0, 2023, 11, 9),
      "Центр данных",
    ),
  ],
  milestones: [
    milestone("Станции на восточном берегу Каспия", "2025-12-31", "delayed", "Оборудование прошло таможню в феврале."),
  ],
  riam: [
    riam(
      "Здоровье жителей приаральских районов",
      "SC",
      [3, 1, 2, 2, 2],
      "В дни предупреждений обращений с удушьем на 12 % меньше, чем в сопоставимые дни без них.",
    ),
  ],
  safeguards: {
    ...safeguards("ebrd", "C", "2024-01-22", "Станции на крышах и площадках действующих метеопостов."),
    ...acrossBorders(
      "possible",
      ["TM", "KZ"],
      "Предупреждения передаются через границу; сами станции за её пределами последствий не имеют.",
    ),
  },
  ratings: rated({
    relevance: ["HS", "Пыльные бури затрагивают более пяти миллионов жителей трёх стран."],
    coherence: ["MS", "Пороги опасности в трёх странах различаются."],
    effectiveness: ["MS", "Предупреждено 74 % бурь при цели 85 %."],
    efficiency: ["MS", "Стоимость станции выше сметы на 6 %."],
    impact: ["MS", "Снижение обращений отмечено в двух больницах."],
    sustainability: ["MU", "Обслуживание станций не заложено в бюджеты."],
  }),
  findings: [
    finding(
      "Прогноз точен там, где его проверяют.",
      "Проверены 4 станции из 9",
      "2026-02-28",
      "Центр данных, журнал проверок",
    ),
  ],
  recommendations: [
    advised("Согласовать единые пороги опасности.", "Министерства здравоохранения трёх стран", day(90)),
  ],
});
