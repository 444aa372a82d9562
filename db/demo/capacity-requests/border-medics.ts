import { competence, type Demo, group, requester, resource } from "../content";
import { accept, advise, ask, openBallot, startReview, submit, vote } from "../story";
import { request } from "./request";

export const borderMedics = ({ day }: Demo) =>
  request(
    "cr-border-medics",
    "Yerlan",
    108,
    {
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
      resources: [
        resource("Курс", "committee", 14000, "USD"),
        resource("Три санитарные машины", "partner", 126000, "USD"),
      ],
    },
    {
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
    },
  );
