import { competence, type Demo, group, requester, resource } from "../content";
import { comment, share, submit } from "../story";
import { request } from "./request";

export const teachers = ({ day, project }: Demo) =>
  request(
    "cr-teachers",
    "Parvina",
    10,
    {
      title: "Teaching natural sciences in a second language: course for forty teachers",
      area: "education",
      project: project("P-07"),
      summary:
        "Teachers of physics, chemistry and biology in schools across the border ask for a course in the language of instruction of their pupils, and for a glossary to take home.",
      requester: requester(
        "Institute of Teacher Training, Sughd",
        "TJ",
        "Sughd",
        "Nigina Sharipova",
        "n.sharipova@teachers.example",
      ),
      problem:
        "The new books are used, but experiments are explained in another language than that of the book, because teachers lack the terms.",
      targetGroup: group("Teachers of natural sciences at 41 schools", 27, 13),
      competences: [
        competence("Explaining an experiment in the second language", 2, 4, "Every lesson with the new books"),
        competence("Marking written work in the second language", 2, 3, "Term examinations"),
      ],
      languages: ["tg", "uz", "ky"],
      modality: "blended",
      period: { from: day(40), until: day(130) },
      expectedChange:
        "Pupils hear the same terms that they read. After six months, lessons observed at ten schools are held in the language of the book.",
      targets: ["4.1", "4.c"],
      resources: [
        resource("Three authors of the glossary", "committee", 5400, "USD"),
        resource("Rooms and tutors", "requester"),
      ],
    },
    {
      life: [
        share(9, "Madina", "commenter"),
        comment(8, "Madina", "The glossary is mentioned in our review as well; perhaps name it here."),
        submit(2),
      ],
    },
  );
