import { sampleOf } from "@/lib/kinds/samples";
import { type Demo, redated } from "../content";
import {
  accept,
  advise,
  ask,
  attach,
  comment,
  decline,
  openBallot,
  resubmit,
  sendBack,
  share,
  startReview,
  submit,
  vote,
} from "../story";
import { review } from "./review";

export const sarazm = ({ day, project }: Demo) => {
  const filed = redated(sampleOf("oversightReview"), "recommendations", "due", [day(20), day(110), day(200)]);
  return review(
    "or-sarazm",
    "Madina",
    52,
    { ...filed, project: project("P-01"), findings: (filed.findings as unknown[]).slice(0, 1) },
    {
      life: [
        share(51, "Parvina", "editor"),
        attach(
          50,
          "acceptance-certificates.csv",
          "certificate,reach,length_km,accepted\n11,1,2.9,2026-02-27\n14,2,4.1,2026-03-31\n17,3,5.2,2026-04-22\n19,4,5.2,2026-05-12\n",
        ),
        submit(49),
        startReview(47, "Ulugbek"),
        ask(47, "Ulugbek", "Aizada"),
        ask(47, "Ulugbek", "Nargiza"),
        accept(46, "Aizada"),
        decline(45, "Nargiza", "I advised the contractor on drainage in 2024 and should not judge these works."),
        ask(44, "Ulugbek", "Svetlana"),
        accept(43, "Svetlana"),
        advise(
          38,
          "Aizada",
          "recommendWithChanges",
          "The finding on delays is well supported. Metering is described in the summary but no finding is pinned to it: add one, with the number of outlets and the date.",
        ),
        advise(
          37,
          "Svetlana",
          "return",
          "Данные о спорах между водопользователями упомянуты без источника. Прошу привести реестры ассоциаций и дату.",
        ),
        sendBack(
          36,
          "Ulugbek",
          "Both reviewers ask for a finding on metering with its source. Please add it and resubmit; no other change is needed.",
        ),
        comment(35, null, "Thank you. The registers arrive from the associations this week."),
        resubmit(29, "Adds a finding on metering and disputes, from the registers of the eight associations.", {
          findings: filed.findings,
        }),
        startReview(28, "Ulugbek"),
        advise(
          22,
          "Aizada",
          "recommend",
          "The new finding answers my comment. The registers were checked against two associations by telephone.",
        ),
        advise(20, "Svetlana", "recommend", "Замечание учтено, источник приведён. Рекомендую принять."),
        openBallot(11, "Saltanat"),
        vote(9, "Bakyt", "approve"),
        vote(7, "Parvina", "approve"),
        vote(
          6,
          "Dilnoza",
          "abstain",
          "The metering standard concerns our district; we prefer to wait for the common table.",
        ),
        vote(3, "Farrukh", "approve", "The delegation confirms the position of its alternate."),
      ],
    },
  );
};
