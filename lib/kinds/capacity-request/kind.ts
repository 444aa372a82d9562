import { z } from "zod";
import { standardRoute } from "@/lib/rules/route";
import { standardRule } from "@/lib/rules/standard-rules";
import { AREAS } from "@/lib/rules/words";
import {
  choice,
  choices,
  country,
  email,
  group,
  integer,
  line,
  money,
  optional,
  period,
  personal,
  project,
  prose,
  score,
  share,
  table,
  targets,
} from "../entries";
import { TARGETS } from "../goals";
import { kind } from "../kind";
import { COUNTRIES, CURRENCIES, LANGUAGES } from "../places";

const MODALITIES = ["inPerson", "online", "blended", "onTheJob", "studyVisit"] as const;
const PROVIDERS = ["requester", "committee", "partner"] as const;

/** From 1, no skill yet, to 5, able to teach others. */
const LEVELS = [1, 2, 3, 4, 5] as const;

const requester = z.object({
  authority: line(200),
  country: country(COUNTRIES),
  province: line(120),
  contactName: personal(line(120)),
  contactEmail: personal(email()),
  contactPhone: personal(optional(line(40))),
});

const targetGroup = z
  .object({
    description: prose(2000),
    size: integer({ min: 1, max: 1_000_000, unit: "people" }),
    women: share(integer({ min: 0, max: 1_000_000, unit: "people" })),
    men: share(integer({ min: 0, max: 1_000_000, unit: "people" })),
  })
  .refine(({ size, women, men }) => size === women + men, { error: "groupAddsUp", path: ["size"] });

/** The gap between the two levels is what the priority of a request rests on. */
const competence = z
  .object({
    competence: line(300),
    current: score("competenceLevels", LEVELS),
    desired: score("competenceLevels", LEVELS),
    use: prose(2000),
  })
  .refine(({ current, desired }) => desired >= current, { error: "desiredBelowCurrent", path: ["desired"] });

const resource = z
  .object({
    what: line(300),
    provider: choice("providers", PROVIDERS),
    amount: optional(money()),
    currency: optional(choice("currencies", CURRENCIES)),
  })
  .refine(({ amount, currency }) => (amount === null) === (currency === null), {
    error: "amountAndCurrency",
    path: ["currency"],
  });

export const capacityRequest = kind({
  name: "capacityRequest",
  fields: z
    .object({
      title: line(200, 10),
      area: choice("areas", AREAS),
      project: optional(project()),
      summary: prose(4000, 20),
      requester: group(requester),
      problem: prose(6000, 20),
      targetGroup: group(targetGroup),
      competences: table(competence, { title: "competence", fewest: 1, tooFew: "oneCompetence" }),
      languages: choices("languages", LANGUAGES),
      modality: choice("modalities", MODALITIES),
      period: period(),
      expectedChange: prose(4000, 20),
      targets: targets(TARGETS, 0),
      resources: table(resource, { title: "what" }),
    })
    .refine(({ project, targets }) => project !== null || targets.length > 0, {
      error: "projectOrTarget",
      path: ["targets"],
    }),
  sections: {
    subject: ["title", "area", "project", "summary"],
    requester: ["requester"],
    need: ["problem", "targetGroup", "competences"],
    delivery: ["languages", "modality", "period", "resources"],
    change: ["expectedChange", "targets"],
  },
  route: standardRoute,
  rule: standardRule,
});
