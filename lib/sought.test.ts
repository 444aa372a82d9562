import { expect, test } from "@playwright/test";
import { decisionQueryOf } from "@/lib/decisions/schema";
import { itemQueryOf } from "@/lib/listing/schema";
import { readHistoryFilter } from "@/lib/memberships/schema";
import { readPeopleFilter } from "@/lib/people/schema";
import { projectQueryOf } from "@/lib/projects/schema";
import { followUpQueryOf } from "@/lib/recommendations/schema";
import { registerQueryOf } from "@/lib/register/schema";

const LISTS = {
  decisionQueryOf,
  itemQueryOf,
  readHistoryFilter,
  readPeopleFilter,
  projectQueryOf,
  followUpQueryOf,
  registerQueryOf,
};

for (const [name, queryOf] of Object.entries(LISTS))
  test(`${name}: what no database can hold is not looked for`, () => {
    expect(queryOf({ q: " water " }).q).toBe("water");
    for (const q of ["wa\0ter", "\ud800", "x".repeat(201)]) expect(queryOf({ q }).q || undefined).toBeUndefined();
  });
