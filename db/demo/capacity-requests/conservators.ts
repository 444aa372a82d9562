import { competence, type Demo, group, requester, resource } from "../content";
import { sendBack, submit } from "../story";
import { request } from "./request";

export const conservators = ({ day }: Demo) =>
  request(
    "cr-conservators",
    "Dilnoza",
    21,
    {
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
    },
    {
      life: [
        submit(17),
        sendBack(
          15,
          "Ulugbek",
          "The levels of competence are given for the museum, not for people. Please restate them for the group that will learn.",
        ),
      ],
    },
  );
