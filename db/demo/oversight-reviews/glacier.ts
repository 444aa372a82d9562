import { achieved, advised, course, type Demo, finding, indicator, rated, riam, safeguards } from "../content";
import { attach, submit } from "../story";
import { review } from "./review";

export const glacier = ({ day, project }: Demo) =>
  review(
    "or-glacier",
    "Madina",
    9,
    {
      title: "Snow and glacier monitoring in the Pamir-Alay: first season of measurement",
      project: project("P-09"),
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
      safeguards: safeguards("worldBankEsf", "low", "2024-02-15", "Light instruments, carried in by hand."),
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
    },
    {
      life: [
        attach(
          6,
          "station-log.txt",
          "Snow stations, Pamir-Alay\nZeravshan glacier terminus: 12 visits, 11 complete\nAbramov: 9 visits, 9 complete\nStation 5: lightning, 14 July; spare mast ordered 20 July\n",
        ),
        submit(5, "First review since the restoration of the seven stations."),
      ],
    },
  );
