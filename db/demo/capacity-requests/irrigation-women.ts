import { type Demo, requester } from "../content";
import { request } from "./request";

export const irrigationWomen = ({ project }: Demo) =>
  request("cr-irrigation-women", "Madina", 3, {
    title: "Women on the boards of water users’ associations: first steps",
    area: "infrastructure",
    project: project("P-01"),
    requester: requester(
      "Agency for Land Reclamation and Irrigation, Panjakent",
      "TJ",
      "Sughd",
      "Zebo Rahmonova",
      "z.rahmonova@irrigation.example",
    ),
    targetGroup: {
      description: "Women elected to the boards of eight associations this spring",
      size: "22",
      women: "22",
      men: "",
    },
    competences: [{ competence: "Reading a budget of an association", current: "2", desired: "4", use: "" }],
  });
