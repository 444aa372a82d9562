import { barrier, type Demo, evidence, messages, option, problem, proposed } from "../content";
import { accept, advise, ask, decline, openBallot, startReview, state, submit, vote } from "../story";
import { note } from "./note";

export const driverPermits = ({ day }: Demo) =>
  note(
    "pn-driver-permits",
    "Bakyt",
    48,
    {
      title: "One permit for drivers of perishable goods on the northern road",
      area: "trade",
      audience: "Ministries of transport and of the interior",
      summary:
        "A driver of fruit from Osh to Almaty shows eleven papers at six posts. The note compares a single permit, a shared register without paper, and mutual waivers for short trips.",
      keyMessages: messages(
        "Papers are checked six times; no check in 2025 found a forged one.",
        "A shared register needs no new law in three of four countries.",
      ),
      problem: problem(
        "Each post checks the same papers on its own form.",
        "About 26,000 trips a year, a mean of 3.2 hours lost on each.",
        "Six services keep six registers; none can read another’s.",
        "The road’s new weigh stations are being wired this winter.",
      ),
      options: [
        option(
          "Single paper permit",
          "One booklet stamped once a year and shown at each post.",
          "Saves about 1.2 hours a trip.",
          "Small hauliers gain as much as large ones.",
          "USD 310,000 a year for printing and control.",
          "Sample of trips each quarter.",
        ),
        option(
          "Shared register",
          "Posts look the driver up by licence plate; no paper is shown.",
          "Saves about 2.4 hours a trip.",
          "Drivers without a telephone are served at the counter.",
          "USD 890,000 once, 120,000 a year.",
          "Time stamps of the register itself.",
        ),
        option(
          "Waiver for short trips",
          "No permit within 100 km of a border.",
          "Helps border districts only.",
          "Gains go to small traders.",
          "None.",
          "Counts at two posts.",
        ),
      ],
      recommendations: [
        proposed("Build the shared register with the weigh stations.", "Ministries of transport", day(170)),
        proposed("Waive permits within 100 km until the register works.", "Ministries of the interior", day(50)),
      ],
      barriers: [
        barrier(
          "Services fear to lose fees for forms.",
          "Fees are collected with the road charge and shared by trips.",
        ),
      ],
      evidence: [
        evidence("Time lost at each post.", "GPS tracks of 412 trips, 2025", 3),
        evidence(
          "A shared register cut checks by two thirds on another corridor.",
          "Evaluation of the corridor, 2024",
          4,
        ),
      ],
      targets: ["9.1", "17.11"],
    },
    {
      life: [
        submit(44),
        startReview(42, "Ulugbek"),
        ask(42, "Ulugbek", "Svetlana"),
        ask(42, "Ulugbek", "Aizada"),
        decline(41, "Aizada", "My brother owns a haulage firm on this road; I should not advise."),
        accept(40, "Svetlana"),
        advise(33, "Svetlana", "recommend", "Расчёт затрат прозрачен, опыт соседних коридоров учтён."),
        openBallot(9, "Saltanat", 10),
        vote(7, "Farrukh", "approve"),
        state(
          6,
          "Farrukh",
          "reservation",
          "Tajikistan reserves its position on permits for carriers of livestock until the veterinary clause is drafted.",
        ),
        vote(
          5,
          "Rustam",
          "object",
          "Permits for livestock carriers need a veterinary clause; we would approve with it.",
        ),
        vote(4, "Yerlan", "approve"),
        vote(3, "Bakyt", "recuse", "The note is filed by this delegation’s head; we prefer not to vote on it."),
      ],
    },
  );
