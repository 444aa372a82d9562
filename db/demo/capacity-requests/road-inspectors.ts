import { competence, type Demo, group, requester, resource } from "../content";
import { accept, ask, decline, startReview, submit, withdraw } from "../story";
import { request } from "./request";

export const roadInspectors = ({ day, project }: Demo) =>
  request(
    "cr-road-inspectors",
    "Bakyt",
    60,
    {
      title: "Bridge inspection on feeder roads: course for district inspectors",
      area: "infrastructure",
      project: project("P-04"),
      summary:
        "Forty-two bridges are inspected by eye once a year. Fourteen inspectors ask for training in measuring scour and cracks.",
      requester: requester("Road Agency, Batken branch", "KG", "Batken", "Gulzat Mamytova", "g.mamytova@roads.example"),
      problem:
        "Two bridges failed in the flood of 2025 that had been passed two months before. Scour below the water line was not looked for.",
      targetGroup: group("District bridge inspectors", 3, 11),
      competences: [
        competence("Sounding of piers", 1, 3, "Inspection before and after the flood"),
        competence("Recording of cracks", 2, 4, "Bridge register"),
      ],
      languages: ["ky", "ru"],
      modality: "onTheJob",
      period: { from: day(30), until: day(44) },
      expectedChange: "All forty-two bridges are sounded within a year, and the register is open to both provinces.",
      targets: ["9.1"],
      resources: [resource("Sounding gear", "partner", 7600, "USD")],
    },
    {
      life: [
        submit(57),
        startReview(56, "Ulugbek"),
        ask(56, "Ulugbek", "Svetlana"),
        decline(55, "Svetlana", "В этом месяце рецензирую четыре документа и не успею в срок."),
        ask(54, "Ulugbek", "Aizada"),
        accept(53, "Aizada"),
        withdraw(
          49,
          "The road agency has moved the inspectors to another department. The request will be filed again by the new employer.",
        ),
      ],
    },
  );
