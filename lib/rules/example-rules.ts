import type { DecisionRule } from "./decision-rule";

/** Rules of real bodies in the format of `decision-rule.ts`: models to start from, and proof that it holds them. */
export const exampleRules = {
  /** UN Charter, Art. 27(3), since 1966: nine of fifteen, and no permanent member against. Abstaining is no veto. */
  securityCouncil: {
    choices: { yes: "for", no: "against", abstain: "abstain" },
    adopt: {
      all: [
        { id: "nine", measure: { choices: ["yes"] }, is: ">=", to: 9 },
        { id: "veto", measure: { choices: ["no"], group: "permanent" }, is: "<=", to: 0 },
      ],
    },
  },
  /** TEU, Art. 16(4): 55 % of the states with 65 % of the people; fewer than four cannot block. */
  councilOfTheUnion: {
    choices: { yes: "for", no: "against", abstain: "abstain" },
    adopt: {
      all: [
        {
          id: "states",
          measure: { choices: ["yes"] },
          is: ">=",
          to: { share: "55/100", of: { seats: "all" } },
        },
        {
          any: [
            {
              id: "people",
              measure: { choices: ["yes"], weight: "population" },
              is: ">=",
              to: { share: "65/100", of: { seats: "all", weight: "population" } },
            },
            {
              id: "minority",
              measure: { difference: [{ seats: "all" }, { choices: ["yes"] }] },
              is: "<",
              to: 4,
            },
          ],
        },
      ],
    },
  },
  /** Federal Constitution, Art. 142: people and cantons. A seat per canton and answer, weighted by its votes. */
  swissPeopleAndCantons: {
    choices: { yes: "for", no: "against" },
    adopt: {
      all: [
        {
          id: "people",
          measure: { choices: ["yes"], weight: "votes" },
          is: ">",
          to: { choices: ["no"], weight: "votes" },
        },
        {
          id: "cantons",
          groupBy: "canton",
          weight: "cantonVote",
          where: {
            measure: { choices: ["yes"], weight: "votes" },
            is: ">",
            to: { choices: ["no"], weight: "votes" },
          },
          is: ">",
          to: { share: "1/2" },
        },
      ],
    },
  },
  /** Standing Rule XXII: three fifths of the senators duly sworn. */
  senateCloture: {
    choices: { yea: "for", nay: "against", present: "abstain" },
    adopt: { measure: { choices: ["yea"] }, is: ">=", to: { share: "3/5", of: { seats: "filled" } } },
  },
  /** US Constitution, Art. I § 3: the Vice-President votes only when the senators are equally divided. */
  senateMajority: {
    choices: { yea: "for", nay: "against", present: "abstain" },
    tie: { between: ["yea", "nay"], casting: "VP" },
    adopt: { measure: { choices: ["yea"] }, is: ">", to: { choices: ["nay"] } },
  },
  /** IESG ballot on the standards track: somebody carries it, nobody holds a discuss, two thirds do not object. */
  ietfStandardsTrack: {
    choices: { yes: "for", noobj: "for", discuss: "against", abstain: "abstain", recuse: "recused" },
    adopt: {
      all: [
        { measure: { choices: ["yes"] }, is: ">=", to: 1 },
        { measure: { choices: ["discuss"] }, is: "<=", to: 0 },
        {
          measure: { choices: ["yes", "noobj"] },
          is: ">=",
          to: { share: "2/3", of: { seats: "not-recused" } },
        },
      ],
    },
  },
  /** Silence and consensus: adopted unless somebody objects or amends (OSCE MC.DOC/1/06, Annex 1(A)). */
  silence: {
    choices: { object: "against", amend: "against", recuse: "recused" },
    adopt: { id: "silence", measure: { choices: ["object", "amend"] }, is: "<=", to: 0 },
  },
} as const satisfies Record<string, DecisionRule>;
