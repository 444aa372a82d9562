import {
  acrossBorders,
  advised,
  course,
  type Demo,
  finding,
  indicator,
  milestone,
  rated,
  riam,
  safeguards,
} from "../content";
import { accept, advise, ask, openBallot, startReview, submit, vote } from "../story";
import { review } from "./review";

export const dust = ({ day, project }: Demo) =>
  review(
    "or-dust",
    "Ogulgerek",
    120,
    {
      title: "Наблюдение за пыльными бурями Арал–Каспий: обзор второго года",
      project: project("P-11"),
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
        milestone(
          "Станции на восточном берегу Каспия",
          "2025-12-31",
          "delayed",
          "Оборудование прошло таможню в феврале.",
        ),
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
        ...safeguards("adbEsf", "low", "2024-01-10", "Станции на крышах и площадках действующих метеопостов."),
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
    },
    {
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
    },
  );
