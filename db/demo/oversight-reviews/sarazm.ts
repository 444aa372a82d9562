import { sampleOf } from "@/lib/kinds/samples";
import { achieved, course, type Demo, indicator, milestone, redated } from "../content";
import {
  accept,
  advise,
  ask,
  attach,
  type Content,
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
    {
      ...filed,
      project: project("P-01"),
      indicators: [
        ...(filed.indicators as unknown[]),
        indicator(
          "OP3",
          "Outlets with a working meter",
          "output percentage rising",
          "% of outlets",
          course(4, 2022, 95, 60.2),
          "Registers of the eight water users’ associations",
        ),
      ],
      milestones: [
        achieved("Reaches 1–4 lined and accepted", day(-211), day(-199)),
        achieved("Water calendar signed by both associations", day(-240), day(-251)),
        milestone(
          "Wildlife crossing at kilometre 12",
          day(-196),
          "delayed",
          "The forestry agency asked for a wider crossing; the drawings are being redone.",
        ),
        milestone("Billing by volume begins", day(-20), "underway"),
        milestone("Handover to the water users’ union", day(260), "notStarted"),
      ],
      safeguards: {
        ...(filed.safeguards as Content),
        framework: "adbEsf",
        code: "substantial",
        date: "2026-02-10",
        reason: "Dewatering in winter turned out to reach wells of two villages; a plan for their supply is under way.",
      },
      findings: (filed.findings as unknown[]).slice(0, 1),
    },
    {
      life: [
        share(51, "Parvina", "editor"),
        attach(
          50,
          "acceptance-certificates.csv",
          "certificate,reach,length_km,accepted\n11,1,2.9,2024-07-19\n14,2,4.5,2024-11-08\n17,3,5.2,2025-10-24\n19,4,4.8,2026-05-12\n",
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
