import { sampleOf } from "@/lib/kinds/samples";
import { competence, type Demo, group, requester, resource } from "./content";
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
  secretBallot,
  sendBack,
  share,
  startReview,
  submit,
  vote,
  withdraw,
} from "./story";

const request = (key: string, by: Story["by"], begun: number, data: Content, rest: Partial<Story> = {}): Story => ({
  key,
  kind: "capacityRequest",
  by,
  begun,
  data: { project: "", targets: [], resources: [], ...data },
  ...rest,
});

export const capacityRequests = ({ day, project }: Demo): Story[] => [
  request(
    "cr-snowmelt",
    "Bakyt",
    132,
    { ...sampleOf("capacityRequest"), period: { from: day(60), until: day(99) }, project: project("P-09") },
    {
      confidentiality: "public",
      life: [
        submit(128),
        startReview(127, "Ulugbek"),
        ask(127, "Ulugbek", "Aizada"),
        accept(126, "Aizada"),
        advise(
          120,
          "Aizada",
          "recommend",
          "The need is shown by two failed seasons, the levels are realistic, and the forecast to be read exists already.",
        ),
        openBallot(118, "Ulugbek"),
        vote(116, "Farrukh", "approve"),
        vote(115, "Rustam", "approve"),
        vote(113, "Jyldyz", "approve"),
        vote(112, "Yerlan", "approve"),
        vote(
          110,
          "Ogulgerek",
          "approve",
          "Просим сохранить два места для специалистов нашей службы, если группа не будет заполнена.",
        ),
      ],
    },
  ),
  request("cr-customs-lab", "Madina", 88, customsLab(day, project("P-02")), {
    life: [
      submit(84),
      startReview(83, "Gulnora"),
      ask(83, "Gulnora", "Nargiza"),
      accept(82, "Nargiza"),
      advise(
        76,
        "Nargiza",
        "return",
        "Twelve people cannot be trained at one chromatograph in five days. Either fewer people or a second week.",
      ),
      sendBack(
        75,
        "Gulnora",
        "Рецензент просит либо уменьшить группу, либо добавить неделю. Прошу исправить и подать повторно.",
      ),
      resubmit(70, "Two groups of six, one week each; dates and cost changed accordingly.", {
        period: { from: day(-10), until: day(4) },
        resources: [
          resource("Two weeks at the reference laboratory", "partner", 21400, "USD"),
          resource("Travel", "requester", 46000, "TJS"),
        ],
      }),
      startReview(69, "Gulnora"),
      advise(64, "Nargiza", "recommend", "Two groups of six answer the objection."),
      secretBallot(62, "Ulugbek"),
      vote(60, "Parvina", "approve"),
      vote(59, "Bakyt", "approve"),
      vote(58, "Dilnoza", "approve"),
      vote(55, "Yerlan", "approve"),
    ],
  }),
  request("cr-flood-sirens", "Farrukh", 27, floodSirens(day, project("P-03")), {
    life: [
      submit(24),
      startReview(23, "Ulugbek"),
      ask(23, "Ulugbek", "Aizada"),
      ask(23, "Ulugbek", "Bakyt"),
      accept(22, "Aizada"),
      accept(22, "Bakyt"),
      advise(16, "Aizada", "recommend", "Drills with schools are the right way to reach households."),
      advise(15, "Bakyt", "recommend", "Recommend. Our district would send two observers at its own cost."),
      openBallot(6, "Saltanat"),
      vote(5, "Bakyt", "approve"),
      vote(4, "Dilnoza", "approve"),
    ],
  }),
  request("cr-turbine", "Bakyt", 16, turbine(day), {
    life: [
      submit(13),
      startReview(11, "Ulugbek"),
      ask(11, "Ulugbek", "Svetlana", 14),
      ask(11, "Ulugbek", "Nargiza", 14),
      accept(10, "Svetlana"),
      accept(9, "Nargiza"),
      advise(
        4,
        "Nargiza",
        "recommend",
        "The two workshops are the right hosts, and the levels follow from their own test.",
      ),
    ],
  }),
  request("cr-teachers", "Parvina", 10, teachers(day, project("P-07")), {
    life: [
      share(9, "Madina", "commenter"),
      comment(8, "Madina", "The glossary is mentioned in our review as well; perhaps name it here."),
      submit(2),
    ],
  }),
  request("cr-conservators", "Dilnoza", 21, conservators(day), {
    life: [
      submit(17),
      sendBack(
        15,
        "Ulugbek",
        "The levels of competence are given for the museum, not for people. Please restate them for the group that will learn.",
      ),
    ],
  }),
  request("cr-dust-health", "Ogulgerek", 73, dustHealth(day, project("P-11")), {
    language: "ru",
    life: [
      submit(69),
      startReview(68, "Gulnora"),
      ask(68, "Gulnora", "Svetlana"),
      accept(67, "Svetlana"),
      advise(60, "Svetlana", "recommend", "Потребность обоснована, группа подобрана верно."),
      defer(53, "Saltanat", "Отложено до принятия единых порогов предупреждения: программа курса зависит от них."),
    ],
  }),
  request("cr-border-medics", "Yerlan", 108, borderMedics(day), {
    language: "ru",
    life: [
      submit(104),
      startReview(103, "Gulnora"),
      ask(103, "Gulnora", "Aizada"),
      accept(102, "Aizada"),
      advise(97, "Aizada", "recommendWithChanges", "Recommend, if the equipment is separated from the training."),
      openBallot(95, "Saltanat"),
      vote(93, "Yerlan", "approve"),
      vote(
        92,
        "Farrukh",
        "object",
        "Three quarters of the cost are ambulances; a capacity request should not finance vehicles.",
      ),
      vote(90, "Bakyt", "object", "We would approve the training without the vehicles."),
      vote(89, "Rustam", "object"),
      vote(87, "Ogulgerek", "abstain"),
    ],
  }),
  request("cr-statistics", "Dilnoza", 47, statistics(day), {
    life: [
      submit(44),
      comment(43, "Ulugbek", "The same request is before the statistical commission."),
      reject(
        41,
        "Saltanat",
        "The statistical commission finances the same course from January. To avoid paying twice, the committee does not take it up.",
      ),
    ],
  }),
  request("cr-road-inspectors", "Bakyt", 60, roadInspectors(day, project("P-04")), {
    life: [
      submit(57),
      startReview(56, "Ulugbek"),
      ask(56, "Ulugbek", "Svetlana"),
      decline(55, "Svetlana", "В этом месяце рецензирую четыре документа и не успею в срок."),
      ask(54, "Ulugbek", "Aizada"),
      accept(53, "Aizada"),
      withdraw(
        49,
        "The road agency has moved the inspectors to another department. The request will be filed again by the new employer.",
      ),
    ],
  }),
  request("cr-irrigation-women", "Madina", 3, {
    title: "Women on the boards of water users’ associations: first steps",
    area: "infrastructure",
    project: project("P-01"),
    requester: requester(
      "Agency for Land Reclamation and Irrigation, Panjakent",
      "TJ",
      "Sughd",
      "Zebo Rahmonova",
      "z.rahmonova@irrigation.example",
    ),
    targetGroup: {
      description: "Women elected to the boards of eight associations this spring",
      size: "22",
      women: "22",
      men: "",
    },
    competences: [{ competence: "Reading a budget of an association", current: "2", desired: "4", use: "" }],
  }),
  request("cr-glacier-field", "Yerlan", 15, glacierField(day), {
    language: "ru",
    life: [
      attach(
        14,
        "field-programme.txt",
        "День 1–2: акклиматизация, безопасность на леднике\nДень 3–6: рейки, шурфы, плотность снега\nДень 7: обработка данных\n",
      ),
      submit(12),
      startReview(10, "Gulnora"),
      ask(10, "Gulnora", "Nargiza", 9),
    ],
  }),
  request("cr-translators", "Parvina", 1, {
    title: "Interpreters for the committee’s meetings",
    area: "partnership",
    languages: ["tg", "uz", "ky"],
  }),
];

type Day = Demo["day"];

const customsLab = (day: Day, project: string) => ({
  title: "Pesticide residues: training for the customs laboratory in Khujand",
  area: "trade",
  project,
  summary:
    "The laboratory received a chromatograph and may use it for four of 190 substances. Twelve chemists ask for bench training at a reference laboratory.",
  requester: requester(
    "Customs Service, Sughd Regional Laboratory",
    "TJ",
    "Sughd",
    "Komron Yusufi",
    "k.yusufi@customs-lab.example",
  ),
  problem:
    "Samples of fruit are sent to the capital, and results take nine days while the consignment waits. The instrument stands idle for want of methods and of people who have run them.",
  targetGroup: group("Chemists of the regional laboratory and of two posts", 8, 4),
  competences: [
    competence("Running multi-residue methods", 2, 4, "Results within a day at the border"),
    competence("Validating a method", 1, 3, "Accreditation in the coming year"),
  ],
  languages: ["ru", "tg"],
  modality: "inPerson",
  period: { from: day(-20), until: day(-15) },
  expectedChange:
    "Results in one day for the forty most common substances. Six months later the laboratory takes part in a ring test and passes it.",
  targets: ["2.c", "17.11"],
  resources: [
    resource("A week at the reference laboratory", "partner", 12800, "USD"),
    resource("Travel", "requester", 31000, "TJS"),
  ],
});

const floodSirens = (day: Day, project: string) => ({
  title: "From siren to shelter: drills for village emergency teams on the Zarafshon",
  area: "environment",
  project,
  summary:
    "Sirens work, but two in five households do not know where to go. Twenty village teams ask for training in leading drills before the spring floods.",
  requester: requester(
    "Committee of Emergency Situations, Ayni district",
    "TJ",
    "Sughd",
    "Daler Hamidov",
    "d.hamidov@emergency.example",
  ),
  problem:
    "In May the siren sounded 70 minutes before the mudflow. A third of the households waited at home for a second signal. Village teams were appointed by decree and have never led a drill.",
  targetGroup: group("Members of twenty village teams, and one teacher from each school", 34, 46),
  competences: [
    competence("Planning and leading an evacuation drill", 1, 4, "Two drills a year in every village"),
    competence("Helping people who cannot walk", 1, 3, "List of households and helpers"),
    competence("Radio discipline", 2, 4, "Contact with the district post"),
  ],
  languages: ["tg"],
  modality: "inPerson",
  period: { from: day(70), until: day(84) },
  expectedChange:
    "By the end of April every village has held a drill. In the next survey three of four households name their shelter.",
  targets: ["13.1", "11.5"],
  resources: [
    resource("Two trainers for two weeks", "committee", 6400, "USD"),
    resource("Radios", "partner", 5200, "USD"),
    resource("Meals and transport", "requester", 28000, "TJS"),
  ],
});

const turbine = (day: Day) => ({
  title: "Balancing and welding of small turbines: second course for the Naryn workshops",
  area: "energy",
  summary:
    "The two workshops repair runners up to 300 kW. Stations of up to 1 MW now come to them, and the runners cannot be balanced. Ten fitters ask for six weeks on the job.",
  requester: requester(
    "Naryn District Electric Networks",
    "KG",
    "Naryn",
    "Azamat Beishenov",
    "a.beishenov@naryn-grid.example",
  ),
  problem:
    "Larger runners go abroad for balancing and come back after four months. In winter the station stands still for that time.",
  targetGroup: group("Fitters and welders of the two workshops", 2, 8),
  competences: [
    competence("Dynamic balancing of runners up to 1 MW", 1, 4, "Repairs within the winter"),
    competence("Welding of stainless blades", 3, 5, "Teaching the apprentices of the vocational school"),
  ],
  languages: ["ky", "ru"],
  modality: "onTheJob",
  period: { from: day(50), until: day(92) },
  expectedChange:
    "Four runners are balanced in the workshop in the first year. Standstill in winter falls from four months to three weeks.",
  targets: ["7.1", "9.4"],
  resources: [
    resource("Master fitter for six weeks", "partner", 11500, "USD"),
    resource("Balancing bench", "requester", 1900000, "KGS"),
  ],
});

const teachers = (day: Day, project: string) => ({
  title: "Teaching natural sciences in a second language: course for forty teachers",
  area: "education",
  project,
  summary:
    "Teachers of physics, chemistry and biology in schools across the border ask for a course in the language of instruction of their pupils, and for a glossary to take home.",
  requester: requester(
    "Institute of Teacher Training, Sughd",
    "TJ",
    "Sughd",
    "Nigina Sharipova",
    "n.sharipova@teachers.example",
  ),
  problem:
    "The new books are used, but experiments are explained in another language than that of the book, because teachers lack the terms.",
  targetGroup: group("Teachers of natural sciences at 41 schools", 27, 13),
  competences: [
    competence("Explaining an experiment in the second language", 2, 4, "Every lesson with the new books"),
    competence("Marking written work in the second language", 2, 3, "Term examinations"),
  ],
  languages: ["tg", "uz", "ky"],
  modality: "blended",
  period: { from: day(40), until: day(130) },
  expectedChange:
    "Pupils hear the same terms that they read. After six months, lessons observed at ten schools are held in the language of the book.",
  targets: ["4.1", "4.c"],
  resources: [
    resource("Three authors of the glossary", "committee", 5400, "USD"),
    resource("Rooms and tutors", "requester"),
  ],
});

const conservators = (day: Day) => ({
  title: "Care of wall paintings: training for conservators of four museums",
  area: "culture",
  summary:
    "Four museums hold wall paintings lifted in the 1950s whose plaster now crumbles. Their conservators ask for bench training in consolidation.",
  requester: requester(
    "State Museum of History, Department of Conservation",
    "UZ",
    "Samarkand",
    "Feruza Hamroyeva",
    "f.hamroyeva@museum.example",
  ),
  problem:
    "Consolidants of that time shrink; three fragments were lost in two years. Nobody in the region has practised the newer methods on lifted paintings.",
  targetGroup: group("Conservators of four museums", 9, 3),
  competences: [competence("Conservation of paintings at the museum", 2, 4, "The museum’s programme until 2028")],
  languages: ["uz", "ru"],
  modality: "studyVisit",
  period: { from: day(100), until: day(121) },
  expectedChange: "Each museum stabilises two fragments in the following year and keeps a record of what was used.",
  targets: ["11.4"],
  resources: [resource("Three weeks at a conservation institute", "partner", 16800, "EUR")],
});

const dustHealth = (day: Day, project: string) => ({
  title: "Работа поликлиник в дни пыльных бурь: курс для врачей трёх областей",
  area: "environment",
  project,
  summary:
    "Поликлиники получают предупреждение за двое суток, но порядка действий нет. Тридцать врачей и медсестёр просят о коротком курсе и образце плана.",
  requester: requester(
    "Управление здравоохранения Балканского велаята",
    "TM",
    "Balkan",
    "Айна Мередова",
    "a.meredowa@health.example",
  ),
  problem:
    "В дни бурь число обращений с удушьем растёт на треть, ингаляторы заканчиваются к полудню. Больных с хроническими болезнями не предупреждают заранее.",
  targetGroup: group("Врачи и медсёстры двенадцати поликлиник", 23, 7),
  competences: [
    competence("Составление плана на день бури", 1, 4, "План каждой поликлиники"),
    competence("Обучение больных пользованию ингалятором", 3, 5, "Приём и школа пациента"),
  ],
  languages: ["ru", "tk"],
  modality: "online",
  period: { from: day(60), until: day(81) },
  expectedChange:
    "У каждой поликлиники есть план. Через полгода обращений в дни предупреждений меньше на десятую часть.",
  targets: ["3.9", "3.d"],
  resources: [resource("Два преподавателя", "committee", 3200, "USD")],
});

const borderMedics = (day: Day) => ({
  title: "Первая помощь на пунктах пропуска: обучение и санитарные машины",
  area: "security",
  summary:
    "Ближайшая больница находится в двух часах пути от трёх пунктов пропуска. Просим обучить сорок сотрудников и предоставить три санитарные машины.",
  requester: requester(
    "Пограничная служба, медицинское управление",
    "KZ",
    "Turkistan",
    "Асхат Жумабаев",
    "a.zhumabayev@border.example",
  ),
  problem: "За год на трёх пунктах оказана помощь 410 путникам, одиннадцать человек не довезены до больницы.",
  targetGroup: group("Сотрудники трёх пунктов пропуска", 12, 28),
  competences: [competence("Первая помощь при травме и остановке сердца", 2, 4, "Дежурство на пункте")],
  languages: ["ru", "kk"],
  modality: "inPerson",
  period: { from: day(-30), until: day(-16) },
  expectedChange: "В каждой смене есть двое обученных. Время до начала помощи — не более пяти минут.",
  targets: ["3.6"],
  resources: [resource("Курс", "committee", 14000, "USD"), resource("Три санитарные машины", "partner", 126000, "USD")],
});

const statistics = (day: Day) => ({
  title: "Statistics of small trade: course for regional offices",
  area: "trade",
  summary:
    "Small trade across borders is counted differently in each office. Eighteen statisticians ask for a course in one method.",
  requester: requester(
    "Statistics Agency, Ferghana regional office",
    "UZ",
    "Ferghana",
    "Otabek Rasulov",
    "o.rasulov@statistics.example",
  ),
  problem:
    "Figures of the two sides of one crossing differ by a factor of two, so that no project can show whether small trade has grown.",
  targetGroup: group("Statisticians of six regional offices", 10, 8),
  competences: [competence("Mirror statistics of small trade", 2, 4, "Quarterly tables")],
  languages: ["ru"],
  modality: "online",
  period: { from: day(45), until: day(73) },
  expectedChange: "Tables of the two sides differ by less than a tenth after two quarters.",
  targets: ["17.18"],
  resources: [resource("Tutor", "committee", 2900, "USD")],
});

const roadInspectors = (day: Day, project: string) => ({
  title: "Bridge inspection on feeder roads: course for district inspectors",
  area: "infrastructure",
  project,
  summary:
    "Forty-two bridges are inspected by eye once a year. Fourteen inspectors ask for training in measuring scour and cracks.",
  requester: requester("Road Agency, Batken branch", "KG", "Batken", "Gulzat Mamytova", "g.mamytova@roads.example"),
  problem:
    "Two bridges failed in the flood of 2025 that had been passed two months before. Scour below the water line was not looked for.",
  targetGroup: group("District bridge inspectors", 3, 11),
  competences: [
    competence("Sounding of piers", 1, 3, "Inspection before and after the flood"),
    competence("Recording of cracks", 2, 4, "Bridge register"),
  ],
  languages: ["ky", "ru"],
  modality: "onTheJob",
  period: { from: day(30), until: day(44) },
  expectedChange: "All forty-two bridges are sounded within a year, and the register is open to both provinces.",
  targets: ["9.1"],
  resources: [resource("Sounding gear", "partner", 7600, "USD")],
});

const glacierField = (day: Day) => ({
  title: "Полевые измерения на ледниках: летняя школа для наблюдателей",
  area: "environment",
  summary:
    "Двенадцать молодых наблюдателей четырёх служб просят о недельной школе на леднике: рейки, шурфы, обработка и безопасность.",
  requester: requester(
    "Институт географии, лаборатория гляциологии",
    "KZ",
    "Almaty",
    "Данияр Оспанов",
    "d.ospanov@glacier.example",
  ),
  problem:
    "Опытных наблюдателей осталось семеро, четверо уходят на пенсию в ближайшие три года. Новые сотрудники на леднике не работали.",
  targetGroup: group("Наблюдатели служб четырёх стран, не старше 35 лет", 5, 7),
  competences: [
    competence("Измерение баланса массы", 1, 3, "Ежегодные измерения трёх ледников"),
    competence("Безопасность на леднике", 2, 4, "Любой выход в поле"),
  ],
  languages: ["ru"],
  modality: "inPerson",
  period: { from: day(210), until: day(217) },
  expectedChange:
    "Осенью измерения трёх ледников проведены смешанными группами, в каждой — не менее двух выпускников школы.",
  targets: ["13.3", "6.6"],
  resources: [
    resource("Снаряжение", "partner", 8300, "USD"),
    resource("Вертолёт, четыре часа", "committee", 9600, "USD"),
    resource("Инструкторы", "requester"),
  ],
});
