/** Capacity requests of earlier sessions, whose life after adoption is far along. */
import { sampleOf } from "@/lib/kinds/samples";
import { competence, type Demo, group, requester, resource } from "./content";
import type { Story } from "./story";
import { accept, advise, ask, openBallot, startReview, submit, vote } from "./story";

type Course = {
  title: string;
  summary: string;
  problem: string;
  area: string;
  project: string;
  asks: ReturnType<typeof requester>;
  people: ReturnType<typeof group>;
  learn: ReturnType<typeof competence>;
  change: string;
};

/** Filed so many days ago, and adopted three weeks later. */
const adopted = (key: string, by: Story["by"], filed: number, course: Course, day: Demo["day"]): Story => ({
  key,
  kind: "capacityRequest",
  by,
  begun: filed + 2,
  confidentiality: "public",
  data: {
    ...sampleOf("capacityRequest"),
    title: course.title,
    summary: course.summary,
    problem: course.problem,
    area: course.area,
    project: course.project,
    requester: course.asks,
    targetGroup: course.people,
    competences: [course.learn],
    expectedChange: course.change,
    period: { from: day(40 - filed), until: day(60 - filed) },
    resources: [resource("Trainers and materials", "partner", 7400, "USD")],
  },
  life: [
    submit(filed),
    startReview(filed - 2, "Ulugbek"),
    ask(filed - 2, "Ulugbek", "Aizada"),
    accept(filed - 3, "Aizada"),
    advise(filed - 8, "Aizada", "recommend", "The gap is plain, the group is named, and the change can be observed."),
    openBallot(filed - 10, "Saltanat"),
    vote(filed - 12, "Farrukh", "approve"),
    vote(filed - 13, "Bakyt", "approve"),
    vote(filed - 14, "Dilnoza", "approve"),
    vote(filed - 17, "Yerlan", "approve"),
    vote(filed - 20, "Ogulgerek", "approve"),
  ],
});

export const capacityArchive = ({ day, project }: Demo): Story[] => [
  adopted(
    "cr-canal-gauges",
    "Madina",
    560,
    {
      title: "Reading canal gauges: course for the masters of twelve pumping stations",
      summary:
        "Masters of twelve stations enter levels by eye, and the balances of two districts differ by a fifth. They ask for a week at the gauges.",
      problem:
        "Levels are read by eye and written down in the evening. Neighbouring districts then book different volumes for the same water, and the difference is argued over until autumn.",
      area: "infrastructure",
      project: project("P-01"),
      asks: requester(
        "Agency for Land Reclamation and Irrigation, Sughd",
        "TJ",
        "Sughd",
        "Zebo Rahmonova",
        "z.rahmonova@irrigation.example",
      ),
      people: group("Masters and duty engineers of twelve stations", 7, 17),
      learn: competence("Reading and logging a gauge", 2, 4, "The daily balance of each station"),
      change: "Balances of neighbouring districts differ by less than five per cent within a year.",
    },
    day,
  ),
  adopted(
    "cr-grid-dispatch",
    "Bakyt",
    330,
    {
      title: "Dispatch of small stations in winter: course for district engineers",
      summary:
        "District engineers switch small stations by telephone. They ask for a course at a simulator before the next winter.",
      problem:
        "Last winter eleven stations stood still for days because nobody knew which line would carry their load. The dispatchers have never practised a failure without one happening.",
      area: "energy",
      project: project("P-09"),
      asks: requester(
        "Naryn District Electric Networks",
        "KG",
        "Naryn",
        "Azamat Beishenov",
        "a.beishenov@naryn-grid.example",
      ),
      people: group("Dispatchers and district engineers", 8, 12),
      learn: competence("Dispatching by forecast", 2, 4, "The winter plan of each district"),
      change: "Unplanned standstill of the stations falls by a third in the following winter.",
    },
    day,
  ),
  adopted(
    "cr-border-mediators",
    "Dilnoza",
    400,
    {
      title: "Mediation over pastures: practice for mediators of border villages",
      summary:
        "Four mediators settle disputes over pastures on both sides of the border. They ask for supervised practice.",
      problem:
        "Disputes over grazing are carried to two district courts that judge by two laws. Villagers trust the mediators, who learnt their work by doing it and have nobody to ask.",
      area: "security",
      project: "",
      asks: requester(
        "Association of Border Communities",
        "UZ",
        "Ferghana",
        "Kamola Yuldasheva",
        "k.yuldasheva@border.example",
      ),
      people: group("Mediators of four villages", 2, 4),
      learn: competence("Mediating between two villages", 3, 5, "Every dispute over grazing"),
      change: "Two of three disputes are settled in the villages within a season.",
    },
    day,
  ),
  adopted(
    "cr-archive-scans",
    "Parvina",
    470,
    {
      title: "Scanning water archives: course for two provincial archives",
      summary:
        "Records of water allocation since 1926 fade. Two archives ask for a course in scanning and describing them.",
      problem:
        "Researchers ask for records that no longer bear handling. A first attempt at scanning gave pictures that nobody can find again, because they were not described.",
      area: "culture",
      project: "",
      asks: requester("State Archive of Sughd", "TJ", "Sughd", "Manzura Karimova", "m.karimova@archive.example"),
      people: group("Archivists of two provinces", 9, 3),
      learn: competence("Describing a scanned record", 1, 3, "The catalogue of water records"),
      change: "Half of the records can be searched within two years.",
    },
    day,
  ),
  adopted(
    "cr-road-dust",
    "Farrukh",
    440,
    {
      title: "Measuring road dust: course for district laboratories",
      summary: "District laboratories own samplers that stand unused. They ask for a short course in their use.",
      problem:
        "Samplers were delivered four years ago with a manual in a language that the staff does not read. Complaints about dust are answered without a single measurement.",
      area: "environment",
      project: "",
      asks: requester(
        "Committee for Environmental Protection, Sughd",
        "TJ",
        "Sughd",
        "Rustam Olimov",
        "r.olimov@env.example",
      ),
      people: group("Laboratory staff of five districts", 6, 5),
      learn: competence("Sampling fine dust", 1, 3, "Weekly samples along two roads"),
      change: "A series of weekly samples exists for two roads after half a year.",
    },
    day,
  ),
];
