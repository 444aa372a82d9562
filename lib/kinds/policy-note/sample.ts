import type { z } from "zod";
import type { policyNote } from "./kind";

/** One valid filing, with every field filled. */
export const sample: z.input<typeof policyNote.fields> = {
  title: "How to shorten the wait of perishable goods at three border crossings",
  type: "objective",
  area: "trade",
  project: "5f0c8a34-6a0e-4d5b-9a55-0c8f3f1f7a01",
  audience: "Heads of the customs and plant-health services of the three countries",
  summary:
    "Fresh fruit and vegetables wait a median of nineteen hours at the three busiest crossings of the Ferghana Valley, mostly for documents that are checked twice. The note compares mutual recognition of plant-health certificates, a shared inspection hour and the present arrangement, and advises recognition in two steps.",
  keyMessages: [
    { message: "Two thirds of the waiting time is spent on checks that the other side has already made." },
    { message: "Mutual recognition costs little and can begin with twelve products." },
    { message: "Small traders, most of them women, gain most from a fixed inspection hour." },
  ],
  problem: {
    statement:
      "Perishable consignments are inspected and sampled on both sides of the border under rules that ask for nearly the same.",
    size: "About 41,000 consignments a year; a median wait of 19 hours; spoilage estimated at 6 % of their value.",
    causes:
      "Certificates are not recognised mutually; laboratories issue results on paper; working hours of the two sides overlap for only five hours a day.",
    whyNow:
      "The new season’s contracts are signed in February, and both laboratories receive accreditation in January.",
  },
  options: [
    {
      name: "Keep separate inspection",
      description: "Each side goes on inspecting and sampling every consignment under its own rules.",
      impacts: "Waiting stays near nineteen hours; spoilage grows with volume.",
      equity: "Large exporters use refrigerated transport; small traders bear the loss.",
      cost: "No new spending; losses of about USD 9 million a year.",
      monitoring: "Customs release times, as now.",
    },
    {
      name: "Mutual recognition in two steps",
      description:
        "Certificates for twelve low-risk products are accepted without a second sample from May, and for all plant products a year later.",
      impacts: "The median wait falls to about seven hours in the first step.",
      equity: "All traders gain; the products chosen first are those of small growers.",
      cost: "USD 620,000 for data exchange and training, once.",
      monitoring: "Quarterly release-time study at the three crossings, and a 5 % random second sample.",
    },
    {
      name: "Shared inspection hour",
      description: "Both services inspect together from six to ten in the morning, on one sample.",
      impacts: "The median wait falls to about eleven hours; no change outside these hours.",
      equity: "Gives small traders a time they can plan for.",
      cost: "USD 140,000 a year for shifts and transport.",
      monitoring: "Register of joint inspections.",
    },
  ],
  recommendations: [
    {
      what: "Sign a memorandum on recognition of certificates for the twelve listed products.",
      who: "Plant-health services of the three countries",
      when: "2027-04-30",
    },
    {
      what: "Open the shared inspection hour for all other perishable goods as an interim measure.",
      who: "Customs services",
      when: "2027-05-15",
    },
  ],
  barriers: [
    {
      barrier: "Laboratories distrust each other’s methods.",
      answer: "A ring test before the first step, with results open to both sides.",
    },
    {
      barrier: "Fees for sampling are income of the crossings.",
      answer: "A single fee shared in equal parts for two years.",
    },
  ],
  evidence: [
    {
      claim: "Release times and causes of waiting at the three crossings.",
      source: "Joint time-release study, 2025, 1,284 consignments",
      level: 3,
      link: "https://example.org/time-release-2025",
    },
    {
      claim: "Recognition elsewhere cut waiting by half without more pest findings.",
      source: "Review of eleven bilateral agreements",
      level: 1,
      link: null,
    },
    {
      claim: "Small traders would use a fixed hour.",
      source: "Interviews with 46 traders’ groups",
      level: 4,
      link: null,
    },
  ],
  targets: ["17.11", "2.c", "10.a"],
};
