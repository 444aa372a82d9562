import { competence, type Demo, group, requester, resource } from "../content";
import { comment, reject, submit } from "../story";
import { request } from "./request";

export const statistics = ({ day }: Demo) =>
  request(
    "cr-statistics",
    "Dilnoza",
    47,
    {
      title: "Statistics of small trade: course for regional offices",
      area: "trade",
      summary:
        "Small trade across borders is counted differently in each office. Eighteen statisticians ask for a course in one method.",
      requester: requester(
        "Statistics Agency, Ferghana regional office",
        "UZ",
        "Ferghana",
        "Otabek Rasulov",
        "o.rasulov@statistics.example",
      ),
      problem:
        "Figures of the two sides of one crossing differ by a factor of two, so that no project can show whether small trade has grown.",
      targetGroup: group("Statisticians of six regional offices", 10, 8),
      competences: [competence("Mirror statistics of small trade", 2, 4, "Quarterly tables")],
      languages: ["ru"],
      modality: "online",
      period: { from: day(45), until: day(73) },
      expectedChange: "Tables of the two sides differ by less than a tenth after two quarters.",
      targets: ["17.18"],
      resources: [resource("Tutor", "committee", 2900, "USD")],
    },
    {
      life: [
        submit(44),
        comment(43, "Ulugbek", "The same request is before the statistical commission."),
        reject(
          41,
          "Saltanat",
          "The statistical commission finances the same course from January. To avoid paying twice, the committee does not take it up.",
        ),
      ],
    },
  );
