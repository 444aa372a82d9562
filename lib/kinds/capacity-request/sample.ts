import type { z } from "zod";
import type { capacityRequest } from "./kind";

/** One valid filing, with every field filled. */
export const sample: z.input<typeof capacityRequest.fields> = {
  title: "Reading snow-melt forecasts: training for district water planners in Osh",
  area: "environment",
  project: "5f0c8a34-6a0e-4d5b-9a55-0c8f3f1f7a01",
  summary:
    "Twenty-four planners of seven districts receive the basin’s monthly snow-melt forecast but plan by last year’s flow. The request is for a blended course of six weeks before the planning season, in Kyrgyz and Russian.",
  requester: {
    authority: "Osh Province Department of Water Resources",
    country: "KG",
    province: "Osh",
    contactName: "Nurlan Asanov",
    contactEmail: "n.asanov@water-osh.example",
    contactPhone: "+996 3222 5 00 00",
  },
  problem:
    "The forecast gives a range with probabilities. Planners were trained on single figures and read the middle of the range as a promise, so that in two of the last five years the spring allocation had to be withdrawn after sowing.",
  targetGroup: {
    description: "Planners and hydrotechnicians of seven district water offices",
    size: 24,
    women: 9,
    men: 15,
  },
  competences: [
    {
      competence: "Reading a probabilistic seasonal forecast",
      current: 1,
      desired: 4,
      use: "Setting the first allocation in March",
    },
    {
      competence: "Explaining a range to water users’ associations",
      current: 2,
      desired: 4,
      use: "Spring meetings with the associations",
    },
    {
      competence: "Keeping a forecast diary and scoring it",
      current: 1,
      desired: 3,
      use: "Review of the season in October",
    },
  ],
  languages: ["ky", "ru"],
  modality: "blended",
  period: { from: "2027-01-18", until: "2027-02-26" },
  expectedChange:
    "The first allocation of 2027 is set for the dry third of the range, and a withdrawal after sowing no longer happens. Six months later the diaries of at least five districts are complete.",
  targets: ["6.5", "13.3"],
  resources: [
    { what: "Trainer, eight days on site and four weeks online", provider: "partner", amount: 9800, currency: "USD" },
    { what: "Training room and accommodation", provider: "requester", amount: 180000, currency: "KGS" },
    { what: "Access to the basin’s forecast archive", provider: "committee", amount: null, currency: null },
  ],
};
