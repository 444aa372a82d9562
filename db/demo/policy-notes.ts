import { sampleOf } from "@/lib/kinds/samples";
import { barrier, type Demo, evidence, messages, option, problem, proposed, redated } from "./content";
import type { Content, Story } from "./story";
import {
  accept,
  advise,
  ask,
  attach,
  comment,
  decline,
  defer,
  entrust,
  openBallot,
  reject,
  release,
  sendBack,
  share,
  startReview,
  state,
  submit,
  vote,
  voteFor,
  withdraw,
} from "./story";

const note = (key: string, by: Story["by"], begun: number, data: Content, rest: Partial<Story> = {}): Story => ({
  key,
  kind: "policyNote",
  by,
  begun,
  data: { type: "objective", project: "", barriers: [], ...data },
  ...rest,
});

export const policyNotes = ({ day, project }: Demo): Story[] => [
  note(
    "pn-perishables",
    "Madina",
    170,
    {
      ...redated(sampleOf("policyNote"), "recommendations", "when", [day(-30), day(45)]),
      project: project("P-02"),
    },
    {
      confidentiality: "public",
      life: [
        submit(164),
        startReview(163, "Ulugbek"),
        ask(163, "Ulugbek", "Aizada"),
        ask(163, "Ulugbek", "Nargiza"),
        accept(162, "Aizada"),
        accept(161, "Nargiza"),
        advise(
          155,
          "Aizada",
          "recommend",
          "Options are weighed evenly, and the ring test answers the strongest objection in advance.",
        ),
        advise(
          154,
          "Nargiza",
          "recommendWithChanges",
          "Recommend. The cost of the first option rests on an estimate of spoilage; say so when the note is presented.",
        ),
        openBallot(152, "Saltanat"),
        vote(150, "Bakyt", "approve"),
        vote(149, "Dilnoza", "object", "The list of twelve products was not shown to our service."),
        vote(147, "Yerlan", "approve"),
        vote(146, "Farrukh", "approve"),
        vote(145, "Dilnoza", "approve", "The list was received and agreed on; the objection is withdrawn."),
        vote(143, "Ogulgerek", "abstain"),
      ],
    },
  ),
  note("pn-winter-tariff", "Yerlan", 23, winterTariff(day), {
    language: "ru",
    life: [
      submit(19),
      startReview(17, "Gulnora"),
      ask(17, "Gulnora", "Svetlana", 14),
      ask(17, "Gulnora", "Nargiza", 14),
      accept(16, "Svetlana"),
      comment(12, "Gulnora", "Ответ второго рецензента ожидается; срок — через четырнадцать дней после назначения."),
    ],
  }),
  note("pn-snow-data", "Madina", 31, snowData(day, project("P-09")), {
    life: [
      share(30, "Farrukh", "commenter"),
      comment(29, "Farrukh", "Please check with the service whether the archive before 1991 may be named."),
      submit(27),
      startReview(25, "Ulugbek"),
      ask(25, "Ulugbek", "Bakyt"),
      accept(24, "Bakyt"),
      advise(
        16,
        "Bakyt",
        "return",
        "Both options assume that the archive is digitised. It is not: two thirds are paper. The cost section must say who pays for scanning.",
      ),
      sendBack(
        15,
        "Saltanat",
        "Please add the cost of digitising the archive to both options, as the reviewer asks, and resubmit.",
      ),
    ],
  }),
  note("pn-driver-permits", "Bakyt", 48, driverPermits(day), {
    life: [
      submit(44),
      startReview(42, "Ulugbek"),
      ask(42, "Ulugbek", "Svetlana"),
      ask(42, "Ulugbek", "Aizada"),
      decline(41, "Aizada", "My brother owns a haulage firm on this road; I should not advise."),
      accept(40, "Svetlana"),
      advise(33, "Svetlana", "recommend", "Расчёт затрат прозрачен, опыт соседних коридоров учтён."),
      openBallot(9, "Saltanat", 10),
      vote(7, "Farrukh", "approve"),
      state(
        6,
        "Farrukh",
        "reservation",
        "Tajikistan reserves its position on permits for carriers of livestock until the veterinary clause is drafted.",
      ),
      vote(5, "Rustam", "object", "Permits for livestock carriers need a veterinary clause; we would approve with it."),
      vote(4, "Yerlan", "approve"),
      vote(3, "Bakyt", "recuse", "The note is filed by this delegation’s head; we prefer not to vote on it."),
    ],
  }),
  note(
    "pn-textbooks",
    "Madina",
    6,
    {
      title: "Joint printing of school textbooks in the neighbours’ languages",
      area: "education",
      project: project("P-07"),
      audience: "Ministries of education",
      summary:
        "Joint printing saved a fifth of the price in the first year. The note asks whether it should become the rule.",
      keyMessages: messages(
        "Three separate orders cost a fifth more than one.",
        "Printing houses of all three countries can share the work by subject.",
      ),
      problem: problem(
        "Print runs in the neighbours’ languages are too small for any one ministry to order cheaply.",
        "About 180,000 books a year in three languages.",
        "",
        "",
      ),
      options: [
        option("Joint tender each spring", "One tender for all three ministries, split by subject.", "", "", "", ""),
      ],
    },
    { life: [share(5, "Parvina", "editor")] },
  ),
  note("pn-crafts-visa", "Dilnoza", 8, craftsVisa(day, project("P-08")), {
    language: "uz",
    life: [submit(3, "Hujjat rus tiliga tarjima qilinmoqda.")],
  }),
  note("pn-dust-warning", "Ogulgerek", 100, dustWarning(day, project("P-11")), {
    language: "ru",
    life: [
      submit(95),
      startReview(93, "Gulnora"),
      ask(93, "Gulnora", "Svetlana"),
      accept(92, "Svetlana"),
      advise(
        85,
        "Svetlana",
        "recommendWithChanges",
        "Рекомендую при условии, что закрытие школ останется решением районов.",
      ),
      openBallot(83, "Saltanat"),
      vote(80, "Ogulgerek", "approve"),
      vote(79, "Yerlan", "approve"),
      vote(78, "Rustam", "object", "Пороги не согласованы с нашими санитарными нормами."),
      vote(76, "Farrukh", "abstain", "Таджикистан не охвачен сетью станций."),
      vote(75, "Bakyt", "object", "Просим рассмотреть записку вместе с обзором проекта."),
    ],
  }),
  note("pn-pasture", "Bakyt", 70, pasture(day), {
    life: [
      submit(66),
      startReview(64, "Ulugbek"),
      ask(64, "Ulugbek", "Nargiza"),
      ask(64, "Ulugbek", "Svetlana"),
      accept(63, "Nargiza"),
      release(60, "Ulugbek", "Svetlana", "On leave until the end of the month; one review suffices here."),
      advise(
        57,
        "Nargiza",
        "recommend",
        "The map of routes is new knowledge and was checked with herders on both sides.",
      ),
      defer(
        54,
        "Rustam",
        "Deferred to the next meeting: the border commission discusses the two southern routes first.",
      ),
    ],
  }),
  note("pn-seismic", "Farrukh", 260, seismic(day), {
    confidentiality: "public",
    life: [
      attach(
        258,
        "schools-by-type.csv",
        "type,schools,pupils,weak_walls\nframe,212,96400,31\nbrick before 1970,148,52100,121\nbrick after 1970,305,134800,64\nadobe,57,9300,57\n",
      ),
      submit(255),
      startReview(253, "Ulugbek"),
      ask(253, "Ulugbek", "Aizada"),
      ask(253, "Ulugbek", "Svetlana"),
      accept(252, "Aizada"),
      accept(251, "Svetlana"),
      advise(
        246,
        "Aizada",
        "recommend",
        "The strongest evidence filed with the committee so far: a screening of every school, not a sample.",
      ),
      advise(
        244,
        "Svetlana",
        "recommend",
        "Подход к очерёдности справедлив: сначала школы с наибольшим числом учеников в слабых зданиях.",
      ),
      openBallot(242, "Saltanat"),
      vote(240, "Bakyt", "approve"),
      vote(239, "Parvina", "approve"),
      vote(238, "Rustam", "approve"),
      entrust(237, "Ogulgerek", "KZ"),
      voteFor(236, "Yerlan", "TM", "approve"),
      vote(235, "Yerlan", "approve"),
      state(
        230,
        "Rustam",
        "interpretation",
        "Uzbekistan understands the order of schools in annex 2 as advice; each ministry decides on its own schools.",
      ),
    ],
  }),
  note("pn-window-fee", "Rustam", 58, windowFee(day), {
    life: [
      submit(55),
      reject(
        51,
        "Saltanat",
        "Fees of national single windows are set by law in each state and were excluded from the committee’s mandate. The author may bring the question to the trade ministers’ meeting.",
      ),
    ],
  }),
  note("pn-museum-loans", "Dilnoza", 82, museumLoans(day), {
    life: [
      submit(78),
      startReview(77, "Gulnora"),
      ask(77, "Gulnora", "Nargiza"),
      accept(76, "Nargiza"),
      withdraw(70, "The three museums signed an agreement of their own last week, and the note is no longer needed."),
    ],
  }),
  note("pn-women-traders", "Parvina", 29, womenTraders(day, project("P-02")), {
    life: [
      submit(25),
      startReview(24, "Ulugbek"),
      ask(24, "Ulugbek", "Bakyt"),
      ask(23, "Ulugbek", "Aizada"),
      accept(22, "Bakyt"),
      accept(21, "Aizada"),
      advise(
        15,
        "Bakyt",
        "oppose",
        "The note argues for one option and treats the other two in four lines. As advocacy it is honest, yet I cannot recommend a quota on lane use without figures on waiting.",
      ),
      comment(14, null, "The figures exist; I have asked the customs service for leave to quote them."),
    ],
  }),
  note("pn-road-toll", "Yerlan", 36, roadToll(day), {
    language: "ru",
    life: [
      submit(32),
      startReview(30, "Gulnora"),
      ask(30, "Gulnora", "Aizada"),
      accept(29, "Aizada"),
      advise(22, "Aizada", "recommend", "Options are comparable and the table of costs is complete."),
      openBallot(2, "Rustam", 21),
      vote(1, "Ogulgerek", "approve"),
    ],
  }),
  note("pn-libraries", "Farrukh", 18, libraries(day), {
    language: "tg",
    life: [
      submit(14),
      startReview(13, "Ulugbek"),
      ask(13, "Ulugbek", "Nargiza", 21),
      ask(13, "Ulugbek", "Svetlana", 21),
      accept(12, "Svetlana"),
    ],
  }),
];

type Day = Demo["day"];

const winterTariff = (day: Day) => ({
  title: "Сезонный тариф на обмен электроэнергией: как разделить риск маловодного года",
  area: "energy",
  audience: "Министерства энергетики и национальные операторы",
  summary:
    "В маловодный год летние поставки сокращаются, а зимний долг остаётся. Записка сравнивает твёрдый тариф, тариф с поправкой на сток и общий страховой фонд.",
  keyMessages: messages(
    "Риск маловодья сегодня несёт одна сторона обмена.",
    "Поправка на сток распределяет его без новых выплат из бюджета.",
  ),
  problem: problem(
    "Цена обмена не зависит от стока, хотя объём поставок зависит от него полностью.",
    "В 2023 году недопоставка составила 340 млн кВт·ч, спор о расчётах длился семь месяцев.",
    "Договор составлен по средним годам; прогноз стока тогда не публиковался.",
    "Срок действия договора истекает в марте, прогноз теперь выходит ежемесячно.",
  ),
  options: [
    option(
      "Твёрдый тариф",
      "Сохранить единую цену и годовой зачёт.",
      "Споры повторятся в каждый маловодный год.",
      "Риск остаётся на гидроэнергетике.",
      "Без новых расходов.",
      "Годовой акт сверки.",
    ),
    option(
      "Поправка на сток",
      "Цена и график меняются по опубликованному прогнозу в коридоре 15 %.",
      "Споры заменяет расчёт по формуле.",
      "Риск делится между сторонами поровну.",
      "Около 60 тыс. долларов в год на независимый расчёт.",
      "Ежемесячный расчёт, открытый всем участникам.",
    ),
    option(
      "Страховой фонд",
      "Стороны вносят по 1 % оборота, фонд возмещает недопоставку.",
      "Выплаты возможны не ранее третьего года.",
      "Участники с большим оборотом платят больше.",
      "Около 2,1 млн долларов в год.",
      "Отчёт управляющего фондом.",
    ),
  ],
  recommendations: [proposed("Включить поправку на сток в новый договор обмена.", "Национальные операторы", day(110))],
  barriers: [
    barrier("Прогнозу доверяют не все операторы.", "Пять лет прогноза сверены с наблюдениями, сверка прилагается."),
  ],
  evidence: [
    evidence("Ошибка апрельского прогноза за пять лет не превышала 12 %.", "Сверка прогноза и стока, 2021–2025", 3),
    evidence("Поправка на сток применяется в двух других бассейнах.", "Обзор договоров обмена", 4),
  ],
  targets: ["7.1", "7.b", "17.14"],
});

const snowData = (day: Day, project: string) => ({
  title: "Open snow and runoff data: what to publish, and when",
  area: "environment",
  project,
  audience: "Hydrometeorological services and basin organisations",
  summary:
    "Runoff forecasts improve when stations on both sides of a pass are read together. The note compares publication at once, after the season, and on request.",
  keyMessages: messages(
    "A forecast made with all stations is a third better than one made with half of them.",
    "Nothing in the law of either country forbids publication of snow depth.",
  ),
  problem: problem(
    "Snow data are exchanged by letter, weeks after they are needed.",
    "Fourteen of 31 stations are read by one side only.",
    "Rules of the 1970s treat runoff as restricted; nobody has reviewed them since.",
    "The restored stations transmit hourly, and next season’s forecast is due in April.",
  ),
  options: [
    option(
      "Publish at once",
      "Hourly data of snow stations on an open page.",
      "Forecast error falls by about a third.",
      "Farmers and students gain the same access as services.",
      "USD 24,000 a year for the page.",
      "Availability of each station, monthly.",
    ),
    option(
      "Publish after the season",
      "The year’s data each October.",
      "Better models, but not in time for the season.",
      "Researchers gain most.",
      "USD 9,000 a year.",
      "Date of publication.",
    ),
  ],
  recommendations: [
    proposed(
      "Publish snow depth and water equivalent of all 31 stations hourly.",
      "Hydrometeorological services of both countries",
      day(130),
    ),
  ],
  evidence: [
    evidence("Forecasts with all stations have a third less error.", "Hindcast of twenty seasons", 3),
    evidence(
      "Open data did not lower sales of services’ products elsewhere.",
      "Evaluation of four national services",
      4,
    ),
  ],
  targets: ["13.3", "6.5", "17.18"],
});

const driverPermits = (day: Day) => ({
  title: "One permit for drivers of perishable goods on the northern road",
  area: "trade",
  audience: "Ministries of transport and of the interior",
  summary:
    "A driver of fruit from Osh to Almaty shows eleven papers at six posts. The note compares a single permit, a shared register without paper, and mutual waivers for short trips.",
  keyMessages: messages(
    "Papers are checked six times; no check in 2025 found a forged one.",
    "A shared register needs no new law in three of four countries.",
  ),
  problem: problem(
    "Each post checks the same papers on its own form.",
    "About 26,000 trips a year, a mean of 3.2 hours lost on each.",
    "Six services keep six registers; none can read another’s.",
    "The road’s new weigh stations are being wired this winter.",
  ),
  options: [
    option(
      "Single paper permit",
      "One booklet stamped once a year and shown at each post.",
      "Saves about 1.2 hours a trip.",
      "Small hauliers gain as much as large ones.",
      "USD 310,000 a year for printing and control.",
      "Sample of trips each quarter.",
    ),
    option(
      "Shared register",
      "Posts look the driver up by licence plate; no paper is shown.",
      "Saves about 2.4 hours a trip.",
      "Drivers without a telephone are served at the counter.",
      "USD 890,000 once, 120,000 a year.",
      "Time stamps of the register itself.",
    ),
    option(
      "Waiver for short trips",
      "No permit within 100 km of a border.",
      "Helps border districts only.",
      "Gains go to small traders.",
      "None.",
      "Counts at two posts.",
    ),
  ],
  recommendations: [
    proposed("Build the shared register with the weigh stations.", "Ministries of transport", day(170)),
    proposed("Waive permits within 100 km until the register works.", "Ministries of the interior", day(50)),
  ],
  barriers: [
    barrier("Services fear to lose fees for forms.", "Fees are collected with the road charge and shared by trips."),
  ],
  evidence: [
    evidence("Time lost at each post.", "GPS tracks of 412 trips, 2025", 3),
    evidence("A shared register cut checks by two thirds on another corridor.", "Evaluation of the corridor, 2024", 4),
  ],
  targets: ["9.1", "17.11"],
});

const craftsVisa = (day: Day, project: string) => ({
  title: "Hunarmandlar uchun yarmarka vizasi: uch yo‘l taqqosi",
  area: "culture",
  project,
  audience: "Tashqi ishlar vazirliklari va madaniyat vazirliklari",
  summary:
    "Hunarmandlar yarmarkaga mol olib borish uchun ish vizasi so‘raydi, ammo u ikki oyda beriladi. Hujjat yarmarka vizasi, ro‘yxatdagi ustalar uchun muddat uzaytirish va hozirgi tartibni taqqoslaydi.",
  keyMessages: messages(
    "Ustalarning uchdan biri yarmarkaga viza kechikkani uchun kelmagan.",
    "Reyestr mavjud, uni konsulliklarga ochish kifoya.",
  ),
  problem: problem(
    "Yarmarkaga borish uchun maxsus viza turi yo‘q.",
    "2025-yilda 212 ustadan 70 nafari kela olmadi.",
    "Mol olib kirish savdo faoliyati deb qaraladi.",
    "Navbatdagi yarmarkalar jadvali dekabr oyida tasdiqlanadi.",
  ),
  options: [
    option(
      "Yarmarka vizasi",
      "Ro‘yxatdagi ustalarga o‘n kun ichida, o‘n besh kunlik viza.",
      "Kelmaganlar soni keskin kamayadi.",
      "Ayol hunarmandlar uchun qulay, chunki ular qisqa muddatga keladi.",
      "Konsulliklarga yiliga taxminan 15 ming dollar.",
      "Yarmarkaga kelganlar ro‘yxati.",
    ),
    option(
      "Hozirgi tartib",
      "Ish vizasi avvalgidek so‘raladi.",
      "Yarmarkalar qatnashchi yo‘qotadi.",
      "Shaharlik ustalar foyda ko‘radi.",
      "Qo‘shimcha xarajat yo‘q.",
      "Konsulliklar hisoboti.",
    ),
  ],
  recommendations: [
    proposed(
      "Reyestrdagi ustalarga o‘n besh kunlik yarmarka vizasi joriy qilinsin.",
      "Tashqi ishlar vazirliklari",
      day(90),
    ),
  ],
  evidence: [evidence("Kelmaganlarning sabablari.", "Uch yarmarka so‘rovi, 212 usta", 3)],
  targets: ["8.9", "11.4"],
});

const dustWarning = (day: Day, project: string) => ({
  title: "Единые пороги предупреждения о пыльных бурях",
  area: "environment",
  project,
  audience: "Министерства здравоохранения и метеослужбы",
  summary:
    "Одна и та же буря объявляется опасной в одной стране и обычной в соседней. Записка сравнивает единый порог, два порога по группам населения и сохранение нынешних правил.",
  keyMessages: messages(
    "Разные пороги лишают предупреждения доверия.",
    "Два порога защищают детей и больных без остановки хозяйства.",
  ),
  problem: problem(
    "Пороги концентрации пыли различаются в полтора раза.",
    "За год 23 сильные бури, из них девять объявлены по-разному.",
    "Нормы приняты в разное время и для разных приборов.",
    "Новая сеть станций измеряет одинаково, пороги можно сравнить.",
  ),
  options: [
    option(
      "Единый порог",
      "Один порог для всех, закрытие школ при его превышении.",
      "Просто, но школы закрываются чаще.",
      "Работающие родители теряют дни.",
      "Около 400 тыс. долларов в год потерь рабочего времени.",
      "Число предупреждений.",
    ),
    option(
      "Два порога",
      "Низкий — для детей и больных, высокий — для всех.",
      "Меньше обращений с удушьем, школы закрываются реже.",
      "Защищены самые уязвимые.",
      "Около 90 тыс. долларов на оповещение.",
      "Обращения в больницы.",
    ),
  ],
  recommendations: [
    proposed("Принять два порога и единый текст предупреждения.", "Министерства здравоохранения трёх стран", day(60)),
  ],
  evidence: [
    evidence("Связь пыли и обращений с удушьем.", "Наблюдение в двух больницах, 2024–2025", 3),
    evidence("Единые пороги повышают доверие к предупреждениям.", "Мнение пяти метеослужб", 5),
  ],
  targets: ["3.9", "13.1"],
});

const pasture = (day: Day) => ({
  title: "Seasonal pasture routes across the border: permits, corridors or exchange",
  area: "partnership",
  audience: "Ministries of agriculture and border services",
  summary:
    "Herders of nine villages drive 60,000 sheep across the border each May by custom, without a paper that covers them. The note compares yearly permits, three marked corridors and an exchange of pastures.",
  keyMessages: messages(
    "Most incidents on pastures happen in the two weeks of the drive.",
    "Three corridors cover nine of ten flocks.",
  ),
  problem: problem(
    "The drive has no legal form, so each year depends on goodwill at the post.",
    "Nine villages, 340 families, 60,000 animals.",
    "Routes are older than the border and were never written down.",
    "Demarcation of the two southern sections ends in spring.",
  ),
  options: [
    option(
      "Yearly permits",
      "Each family applies in March.",
      "Predictable, but slow: two months a permit.",
      "Families far from offices are left out.",
      "USD 70,000 a year for offices.",
      "Permits issued.",
    ),
    option(
      "Three marked corridors",
      "Flocks pass on set days with a veterinary check.",
      "Incidents fall; disease control improves.",
      "All families pass alike.",
      "USD 260,000 once, 40,000 a year.",
      "Counts and incidents at the gates.",
    ),
    option(
      "Exchange of pastures",
      "Each side keeps to its own slopes and cedes an equal area.",
      "Ends the drive within five years.",
      "Families lose routes they have used for generations.",
      "Compensation of about USD 1.3 million.",
      "Stock per hectare.",
    ),
  ],
  recommendations: [
    proposed(
      "Mark three corridors and open them on set days in May and September.",
      "Border services and ministries of agriculture",
      day(160),
    ),
  ],
  barriers: [
    barrier(
      "Routes cross sections under demarcation.",
      "The note leaves the two southern routes out until the commission has finished.",
    ),
  ],
  evidence: [
    evidence("Routes and numbers of flocks.", "Map made with herders of nine villages, 2025", 4),
    evidence("Incidents by week of the year.", "Registers of both border services, 2019–2025", 3),
  ],
  targets: ["2.3", "16.1"],
});

const seismic = (day: Day) => ({
  title: "Safe schools: in what order to strengthen 273 weak buildings",
  area: "infrastructure",
  audience: "Ministries of education and of emergency situations",
  summary:
    "A screening of 722 schools found 273 with weak walls. Money covers about thirty a year. The note compares three orders of work: by building type, by pupils at risk, and by district in turn.",
  keyMessages: messages(
    "Ordering by pupils at risk protects twice as many children in the first five years.",
    "Adobe schools are few and small but cannot be strengthened: they must be replaced.",
  ),
  problem: problem(
    "More than a third of screened schools would not stand a strong earthquake.",
    "273 buildings, 97,000 pupils.",
    "Brick walls without ties, built before the code of 1970.",
    "Budgets for three years are drawn up this spring.",
  ),
  options: [
    option(
      "By building type",
      "Worst type first, wherever it stands.",
      "Protects 14,000 pupils in five years.",
      "Remote small schools first.",
      "USD 41 million in five years.",
      "Buildings finished.",
    ),
    option(
      "By pupils at risk",
      "Most pupils in weak rooms first.",
      "Protects 31,000 pupils in five years.",
      "Towns first; a tenth of the money is kept for adobe schools.",
      "USD 41 million in five years.",
      "Pupils in safe rooms.",
    ),
    option(
      "By district in turn",
      "Each district gets an equal share a year.",
      "Protects 19,000 pupils in five years.",
      "Equal by district, not by child.",
      "USD 43 million in five years.",
      "Buildings by district.",
    ),
  ],
  recommendations: [
    proposed(
      "Adopt the order by pupils at risk, with a tenth of the money for adobe schools.",
      "Ministries of education",
      day(-60),
    ),
    proposed("Publish the list and the state of every building.", "Ministries of emergency situations", day(20)),
  ],
  evidence: [
    evidence("State of every school.", "Screening of 722 buildings, 2025", 3),
    evidence("Tied brick walls survive where untied ones fall.", "Systematic review of 31 earthquakes", 1),
  ],
  targets: ["4.a", "11.5", "13.1"],
});

const windowFee = (day: Day) => ({
  title: "Fees of the national single windows: one tariff for small consignments",
  area: "trade",
  audience: "Ministries of finance",
  summary:
    "A small consignment pays between four and nineteen dollars at the single window, depending on the country. The note proposes one tariff for consignments under USD 500.",
  keyMessages: messages("Fees weigh most on the smallest consignments."),
  problem: problem(
    "Fees are fixed sums, so that small consignments pay a larger share.",
    "About 90,000 consignments a year are worth less than USD 500.",
    "Each window was financed by its own loan.",
    "Two windows revise their tariffs this year.",
  ),
  options: [
    option(
      "One tariff",
      "Two dollars for consignments under USD 500 in all countries.",
      "Small trade grows.",
      "Gains go to small traders.",
      "USD 0.7 million a year of lost fees.",
      "Consignments by value.",
    ),
    option("No change", "Each country keeps its own fee.", "None.", "Small traders pay most.", "None.", "As now."),
  ],
  recommendations: [proposed("Set one tariff for small consignments.", "Ministries of finance", day(120))],
  evidence: [evidence("Fees by country and value.", "Published tariffs, 2026", 3)],
  targets: ["17.11"],
});

const museumLoans = (day: Day) => ({
  title: "Loans between museums of the region: insurance, guarantee or exchange",
  area: "culture",
  audience: "Ministries of culture",
  summary:
    "Insurance makes a loan between neighbouring museums dearer than one to Europe. The note compares commercial insurance, a mutual state guarantee and exchange without insurance.",
  keyMessages: messages("A mutual guarantee would have cost nothing in the last fifteen years."),
  problem: problem(
    "Museums decline loans because insurance costs more than the exhibition.",
    "Eleven of fourteen planned loans were dropped in 2025.",
    "Insurers rate the region by its roads.",
    "A joint exhibition is planned for 2027.",
  ),
  options: [
    option(
      "Commercial insurance",
      "Each borrower insures at market price.",
      "Few loans.",
      "Large museums only.",
      "2–4 % of value a loan.",
      "Loans made.",
    ),
    option(
      "Mutual guarantee",
      "Each state answers for objects lent to it.",
      "Loans become usual.",
      "Small museums gain most.",
      "No premium; a liability of up to USD 20 million.",
      "Loans and damages.",
    ),
  ],
  recommendations: [proposed("Conclude an agreement on a mutual guarantee.", "Ministries of culture", day(150))],
  evidence: [evidence("No damage on 63 loans in fifteen years.", "Registers of five museums", 3)],
  targets: ["11.4"],
});

const womenTraders = (day: Day, project: string) => ({
  title: "A lane of their own: women traders at the three crossings",
  type: "advocacy",
  area: "trade",
  project,
  audience: "Customs and border services",
  summary:
    "Women carry most of the small trade and wait longest, because they travel on foot and in groups. The note argues for a reserved morning lane at all three crossings.",
  keyMessages: messages(
    "Women traders wait a median of 31 minutes longer than men with the same goods.",
    "A reserved lane was tried for six weeks and slowed nobody else.",
  ),
  problem: problem(
    "Foot passengers with goods are checked after vehicles.",
    "About 2,300 women a day at three crossings.",
    "One scanner serves both lanes and is given to vehicles first.",
    "Scanners for foot passengers arrive in January.",
  ),
  options: [
    option(
      "Reserved morning lane",
      "Six to ten in the morning, with a woman officer and a scanner.",
      "Wait falls by about 40 minutes.",
      "Made for women; open to the elderly and to parents with children.",
      "USD 55,000 a year.",
      "Time stamps at the scanner.",
    ),
    option(
      "Second scanner without a reserved lane",
      "Both lanes get a scanner.",
      "Wait falls by about 15 minutes for all.",
      "Equal for all.",
      "USD 180,000 once.",
      "Time stamps at the scanner.",
    ),
    option(
      "No change",
      "One scanner, vehicles first, as now.",
      "None.",
      "Women go on waiting longest.",
      "None.",
      "None.",
    ),
  ],
  recommendations: [
    proposed("Open the reserved lane at all three crossings with the new scanners.", "Customs services", day(60)),
  ],
  evidence: [
    evidence("Waiting by sex and mode of travel.", "Counts on eighteen days, 2026", 3),
    evidence("The trial lane slowed nobody.", "Trial at one crossing, six weeks, before and after", 2),
  ],
  targets: ["5.a", "8.5"],
});

const roadToll = (day: Day) => ({
  title: "Плата за проезд тяжёлых грузовиков: единый сбор или пункты взимания",
  area: "infrastructure",
  audience: "Министерства транспорта и финансов",
  summary:
    "Тяжёлые грузовики наносят дороге основной ущерб, но платят как легковые. Записка сравнивает сбор по массе и расстоянию, пункты взимания и повышение акциза на топливо.",
  keyMessages: messages(
    "Девять десятых износа вызывают пять процентов машин.",
    "Сбор по массе и расстоянию окупается за два года.",
  ),
  problem: problem(
    "Средств на содержание хватает на 40 % протяжённости.",
    "Недостаёт около 23 млн долларов в год.",
    "Плата не зависит от массы и пробега.",
    "Весовые посты вводятся этой зимой, их данные можно использовать.",
  ),
  options: [
    option(
      "Сбор по массе и расстоянию",
      "Плата по данным весовых постов и бортовых устройств.",
      "Доход около 26 млн долларов в год.",
      "Платит тот, кто изнашивает дорогу.",
      "Оснащение 7 млн долларов.",
      "Месячный отчёт по классам машин.",
    ),
    option(
      "Пункты взимания",
      "Шесть шлагбаумов на главной дороге.",
      "Доход около 14 млн долларов, очереди.",
      "Местные жители платят за короткие поездки.",
      "12 млн долларов.",
      "Кассовые отчёты.",
    ),
    option(
      "Акциз на топливо",
      "Повысить на три цента за литр.",
      "Доход около 19 млн долларов.",
      "Платят и те, кто не ездит по дороге.",
      "Без расходов.",
      "Отчёты казначейства.",
    ),
  ],
  recommendations: [
    proposed("Ввести сбор по массе и расстоянию на северной дороге.", "Министерства транспорта", day(200)),
  ],
  evidence: [
    evidence("Износ по классам машин.", "Замеры дорожного института, 2024–2026", 3),
    evidence("Окупаемость в двух соседних странах.", "Оценка после пяти лет работы", 4),
  ],
  targets: ["9.1", "11.2"],
});

const libraries = (day: Day) => ({
  title: "Китобхонаҳои сайёр барои деҳаҳои наздимарзӣ",
  area: "education",
  audience: "Вазоратҳои фарҳанг ва маориф",
  summary:
    "Дар деҳаҳои дурдаст китобхона нест, вале роҳ ҳаст. Ёддошт се роҳро муқоиса мекунад: автобуси китобхона, гӯшаи китоб дар мактаб ва китобхонаи электронӣ.",
  keyMessages: messages(
    "Як автобус ба бист деҳа хизмат расонида метавонад.",
    "Гӯшаи китоб арзонтар аст, аммо тобистон баста мемонад.",
  ),
  problem: problem(
    "Дар 64 деҳаи наздимарзӣ китобхона нест.",
    "Тақрибан 38 ҳазор сокин, аз онҳо 15 ҳазор кӯдак.",
    "Биноҳо фарсуда шуда, воҳидҳои корӣ ихтисор гардиданд.",
    "Соли оянда роҳҳои маҳаллӣ пурра кушода мешаванд.",
  ),
  options: [
    option(
      "Автобуси китобхона",
      "Чор автобус бо китобҳо ба се забон, ҳар ду ҳафта як бор.",
      "Хонандагон тақрибан 9 ҳазор нафар мешаванд.",
      "Занон ва кӯдакон аз ҳама бештар баҳра мебаранд.",
      "Солона 96 ҳазор доллар.",
      "Дафтари қайди хонандагон.",
    ),
    option(
      "Гӯшаи китоб дар мактаб",
      "Дар ҳар мактаб 500 китоб.",
      "Хонандагон асосан мактаббачагон.",
      "Калонсолон камтар истифода мебаранд.",
      "Як бор 160 ҳазор доллар.",
      "Ҳисоботи мактабҳо.",
    ),
  ],
  recommendations: [proposed("Чор автобуси китобхона ба роҳ монда шавад.", "Вазоратҳои фарҳанги се кишвар", day(180))],
  evidence: [evidence("Талабот ба китоб дар деҳаҳо.", "Пурсиши 1200 хонавода, соли 2025", 3)],
  targets: ["4.6", "4.7"],
});
