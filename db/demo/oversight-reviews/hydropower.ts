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
import { accept, advise, ask, openBallot, startReview, submit, vote } from "../story";
import { review } from "./review";

export const hydropower = ({ day, project }: Demo) =>
  review(
    "or-hydropower",
    "Jyldyz",
    320,
    {
      title: "Малая гидроэнергетика Нарына: итоговый обзор проекта",
      project: project("P-06"),
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
        "2022-02-01",
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
    },
    {
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
    },
  );
