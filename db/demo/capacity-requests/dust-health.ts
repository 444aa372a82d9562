import { competence, type Demo, group, requester, resource } from "../content";
import { accept, advise, ask, defer, startReview, submit } from "../story";
import { request } from "./request";

export const dustHealth = ({ day, project }: Demo) =>
  request(
    "cr-dust-health",
    "Ogulgerek",
    73,
    {
      title: "Работа поликлиник в дни пыльных бурь: курс для врачей трёх областей",
      area: "environment",
      project: project("P-11"),
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
    },
    {
      language: "ru",
      life: [
        submit(69),
        startReview(68, "Gulnora"),
        ask(68, "Gulnora", "Svetlana"),
        accept(67, "Svetlana"),
        advise(60, "Svetlana", "recommend", "Потребность обоснована, группа подобрана верно."),
        defer(53, "Saltanat", "Отложено до принятия единых порогов предупреждения: программа курса зависит от них."),
      ],
    },
  );
