import { competence, type Demo, group, requester, resource } from "../content";
import { accept, advise, ask, startReview, submit } from "../story";
import { request } from "./request";

export const turbine = ({ day }: Demo) =>
  request(
    "cr-turbine",
    "Bakyt",
    16,
    {
      title: "Balancing and welding of small turbines: second course for the Naryn workshops",
      area: "energy",
      summary:
        "The two workshops repair runners up to 300 kW. Stations of up to 1 MW now come to them, and the runners cannot be balanced. Ten fitters ask for six weeks on the job.",
      requester: requester(
        "Naryn District Electric Networks",
        "KG",
        "Naryn",
        "Azamat Beishenov",
        "a.beishenov@naryn-grid.example",
      ),
      problem:
        "Larger runners go abroad for balancing and come back after four months. In winter the station stands still for that time.",
      targetGroup: group("Fitters and welders of the two workshops", 2, 8),
      competences: [
        competence("Dynamic balancing of runners up to 1 MW", 1, 4, "Repairs within the winter"),
        competence("Welding of stainless blades", 3, 5, "Teaching the apprentices of the vocational school"),
      ],
      languages: ["ky", "ru"],
      modality: "onTheJob",
      period: { from: day(50), until: day(92) },
      expectedChange:
        "Four runners are balanced in the workshop in the first year. Standstill in winter falls from four months to three weeks.",
      targets: ["7.1", "9.4"],
      resources: [
        resource("Master fitter for six weeks", "partner", 11500, "USD"),
        resource("Balancing bench", "requester", 1900000, "KGS"),
      ],
    },
    {
      life: [
        submit(13),
        startReview(11, "Ulugbek"),
        ask(11, "Ulugbek", "Svetlana", 14),
        ask(11, "Ulugbek", "Nargiza", 14),
        accept(10, "Svetlana"),
        accept(9, "Nargiza"),
        advise(
          4,
          "Nargiza",
          "recommend",
          "The two workshops are the right hosts, and the levels follow from their own test.",
        ),
      ],
    },
  );
