import type { Partner } from "@/lib/rules/project-facts";
import type { RiskFramework } from "@/lib/rules/words";

export type Risk = { framework: RiskFramework; code: string; on: string; reason: string };

/** What the demo knows of a project beyond its first lines. Sums in thousands of US dollars a year. */
export type Details = {
  partners: [role: Partner["role"], name: string, type: string][];
  /** Shares in per cent, in the order of the project's countries. */
  shares: number[];
  sectors: [code: string, name: string, share: number][];
  tags: string[];
  markers: [code: string, significance: number][];
  budgets: [year: number, thousands: number][];
  committed: [date: string, thousands: number];
  spent: [date: string, thousands: number, what: string][];
  places: [name: string, latitude: string, longitude: string][];
  risks: Risk[];
  documents?: [title: string, url: string][];
};

export const FUND = "Regional Cooperation Fund";
export const BANK = "Development Bank for the Region";
