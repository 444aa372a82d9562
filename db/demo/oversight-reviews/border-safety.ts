import {
  achieved,
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
import { accept, advise, ask, share, startReview, submit } from "../story";
import { review } from "./review";

export const borderSafety = ({ day, project }: Demo) =>
  review(
    "or-border-safety",
    "Yerlan",
    40,
    {
      title: "Безопасные переходы: обзор на момент приостановки",
      project: project("P-10"),
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
    },
    {
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
    },
  );
