import { z } from "zod";
import { standardRoute } from "@/lib/rules/route";
import { standardRule } from "@/lib/rules/standard-rules";
import { AREAS } from "@/lib/rules/words";
import { choice, day, group, line, link, optional, project, prose, score, table, targets } from "../entries";
import { TARGETS } from "../goals";
import { kind } from "../kind";

/** Whether the note weighs the options, or argues for one: said openly, never guessed. */
const NOTE_TYPES = ["objective", "advocacy"] as const;

/** House levels: 1 systematic review · 2 (quasi-)experimental · 3 observational or official statistics · 4 case study · 5 expert opinion. */
const EVIDENCE_LEVELS = [1, 2, 3, 4, 5] as const;

const problem = z.object({ statement: prose(6000, 20), size: prose(4000), causes: prose(4000), whyNow: prose(4000) });

const option = z.object({
  name: line(200),
  description: prose(6000, 20),
  impacts: prose(4000),
  equity: prose(4000),
  cost: prose(2000),
  monitoring: prose(4000),
});

const recommendation = z.object({ what: prose(4000, 20), who: line(200), when: day() });
const barrier = z.object({ barrier: prose(2000), answer: prose(2000) });
const evidence = z.object({
  claim: prose(2000),
  source: line(500),
  level: score("evidenceLevels", EVIDENCE_LEVELS),
  link: optional(link()),
});

export const policyNote = kind({
  name: "policyNote",
  fields: z.object({
    title: line(200, 10),
    type: choice("noteTypes", NOTE_TYPES),
    area: choice("areas", AREAS),
    project: optional(project()),
    audience: line(300),
    summary: prose(4000, 20),
    keyMessages: table(z.object({ message: prose(500, 10) }), { title: "message", fewest: 1, tooFew: "oneMessage" }),
    problem: group(problem),
    options: table(option, { title: "name", fewest: 2, tooFew: "twoOptions" }),
    recommendations: table(recommendation, { title: "what", fewest: 1, tooFew: "oneRecommendation" }),
    barriers: table(barrier, { title: "barrier" }),
    evidence: table(evidence, { title: "claim", fewest: 1, tooFew: "oneSource" }),
    targets: targets(TARGETS),
  }),
  sections: {
    subject: ["title", "type", "area", "project", "audience", "summary", "keyMessages"],
    problem: ["problem"],
    options: ["options"],
    recommendations: ["recommendations", "barriers"],
    evidence: ["evidence", "targets"],
  },
  route: standardRoute,
  rule: standardRule,
});
