import {
  achieved,
  advised,
  course,
  type Demo,
  finding,
  indicator,
  inWords,
  milestone,
  rated,
  riam,
  safeguards,
} from "../content";
import { comment, sendBack, submit } from "../story";
import { review } from "./review";

export const schoolCalendar = (demo: Demo) =>
  review("or-school-calendar", "Parvina", 24, schoolsFiling(demo), {
    life: [
      submit(20),
      comment(19, "Ulugbek", "Checked for completeness: the period, the ratings and the annex."),
      sendBack(
        18,
        "Ulugbek",
        "The reporting period ends in August, but two findings are dated in October. Please give the values at the end of the period, or extend the period, and resubmit.",
      ),
      comment(16, null, "The October values come from the new school year. I shall move them to the next review."),
    ],
  });

/** Another review of the same project begins from this one. */
export const schoolsFiling = ({ day, project }: Demo) => ({
  title: "Schools across the border: review of the school year 2025–2026",
  project: project("P-07"),
  area: "education",
  period: { from: "2025-09-01", until: "2026-08-31" },
  summary:
    "Forty-one schools that teach in the neighbours’ languages received textbooks, and 96 teachers crossed the border for practice. The shared calendar was kept in two of three countries. Girls’ attendance in the upper forms rose where boarding places were opened.",
  indicators: [
    indicator(
      "OC1",
      "Pupils with a full set of textbooks in their language",
      "outcome percentage rising",
      "%",
      course(38, 2023, 90, 71),
      "School registers, May 2026",
    ),
    indicator(
      "OC2",
      "Girls attending forms 10 and 11",
      "outcome percentage rising",
      "%",
      course(64, 2023, 85, 73),
      "School registers, May 2026",
    ),
    indicator(
      "OC3",
      "Teachers’ confidence in the second language",
      "outcome qualitative rising",
      null,
      inWords,
      "Forty-two interviews in June 2026",
      "Most teach freely from the new books; those of natural sciences ask for a glossary.",
    ),
  ],
  milestones: [
    achieved("First exchange of teachers", "2025-11-15", "2025-11-10"),
    milestone(
      "Boarding places for girls at four schools",
      "2026-05-31",
      "delayed",
      "Two of four are open; heating is being installed at the others.",
    ),
  ],
  riam: [
    riam(
      "Schooling of girls from far villages",
      "SC",
      [2, 2, 2, 2, 2],
      "Attendance rose by nine points; the effect depends on the boarding places being kept.",
    ),
  ],
  safeguards: safeguards("worldBankEsf", "low", "2024-06-10", "Training and printing only."),
  ratings: rated({
    relevance: ["HS", "Eleven thousand pupils learn in a language of the neighbouring country."],
    coherence: ["MS", "Examination rules still differ and were not part of the project."],
    effectiveness: ["MS", "Textbooks reached 71 % of pupils against 80 % planned for this year."],
    efficiency: ["S", "Joint printing saved 22 % of the price of a set."],
    impact: ["notAssessed", "Examination results of the first full cohort arrive in July 2027."],
    sustainability: ["MS", "One of three ministries has put reprints on its budget."],
  }),
  findings: [
    finding(
      "Joint printing is cheaper and faster than three separate orders.",
      "USD 3.10 a book against 3.97",
      day(-45),
      "Contracts of the three ministries",
    ),
    finding(
      "Attendance rose where boarding was opened, and nowhere else.",
      "Nine points at two schools, none at thirty-nine",
      day(-40),
      "School registers",
    ),
  ],
  recommendations: [
    advised("Open the remaining boarding places before the winter.", "District education departments", day(30)),
    advised("Print a trilingual glossary for natural sciences.", "Ministries of education", day(200)),
  ],
});
