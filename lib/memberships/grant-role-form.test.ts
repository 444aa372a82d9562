import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { GrantRole } from "./schema";

const from = "2020-01-01";

for (const [says, values, complaints] of [
  ["a member says for whom, or that it is for nobody", { role: "member", delegation: "" }, ["delegation"]],
  ["a member of no delegation", { role: "member", delegation: "none" }, []],
  ["a member of a delegation has a standing", { role: "member", delegation: randomUUID(), standing: "" }, ["standing"]],
  ["an observer sits for nobody", { role: "observer", delegation: randomUUID() }, ["delegation"]],
  ["a chair has no standing", { role: "chair", standing: "head" }, ["standing"]],
  ["the dates are in order", { role: "chair", until: "2019-12-31" }, ["until"]],
  ["a role that exists", { role: "admin" }, ["role"]],
] as const) {
  test(`the form: ${says}`, () => {
    const parsed = GrantRole.safeParse({
      committeeId: randomUUID(),
      personId: randomUUID(),
      delegation: "",
      standing: "",
      from,
      until: "",
      ...values,
    });
    expect(parsed.error?.issues.map(({ path }) => path.join(".")) ?? []).toEqual(complaints);
  });
}
