import { competence, type Demo, group, requester, resource } from "../content";
import { ask, attach, startReview, submit } from "../story";
import { request } from "./request";

export const glacierField = ({ day }: Demo) =>
  request(
    "cr-glacier-field",
    "Yerlan",
    15,
    {
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
    },
    {
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
    },
  );
