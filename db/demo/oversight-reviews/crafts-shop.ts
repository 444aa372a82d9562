import { course, type Demo, finding, indicator } from "../content";
import { comment, reject, submit } from "../story";
import { craftsFiling } from "./crafts";
import { review } from "./review";

export const craftsShop = (demo: Demo) =>
  review(
    "or-crafts-shop",
    "Parvina",
    96,
    {
      ...craftsFiling(demo),
      title: "Crafts fairs: the on-line shop of the Khujand masters’ union",
      summary:
        "The union of masters in Khujand opened an on-line shop in spring. The review describes its first orders and asks the committee to recommend support for it.",
      indicators: [
        indicator(
          "OP1",
          "Orders received by the shop",
          "output unit rising",
          "orders",
          course(0, 2025, 400, 137),
          "Accounts of the union",
        ),
      ],
      milestones: [],
      findings: [
        finding(
          "Half of the orders came from buyers who had visited a fair.",
          "68 of 137 orders",
          "2026-06-30",
          "Accounts of the union",
        ),
      ],
    },
    {
      life: [
        submit(92),
        comment(
          91,
          "Gulnora",
          "Магазин принадлежит союзу мастеров и не входит в отслеживаемый проект; передаю председателю.",
        ),
        reject(
          88,
          "Saltanat",
          "The shop is a private undertaking outside the monitored project, so the committee has no mandate to review it.",
        ),
      ],
    },
  );
