import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { workflowOf } from "@/lib/kinds/workflow";
import { typedOf } from "@/lib/kinds/workflow-form";
import { READY_RULES } from "@/lib/rules/ready-rules";
import type { Route } from "@/lib/rules/route";
import { SaveWorkflow } from "./schema";

const own = workflowOf("policyNote");
const reason = "Decided at the fourth meeting.";
/** The chair signs off what the secretary found complete. */
const signedOff: Route = [
  ...own.route.filter(({ action }) => action !== "startReview"),
  { from: "submitted", action: "signOff", to: "signedOff", by: ["secretary"] },
  { from: "signedOff", action: "startReview", to: "inReview", by: ["chair"] },
];

const form = (change: Record<string, unknown> = {}) => {
  const { route, ...rule } = typedOf(own);
  const rows = route.map(({ reason: says, ...row }) => ({ ...row, ...(says && { reason: says }) }));
  return {
    committeeId: randomUUID(),
    kind: "policyNote",
    basedOn: "0",
    route: rows,
    ...rule,
    file: "",
    reason,
    ...change,
  };
};
const complaints = (change: Record<string, unknown>) =>
  (SaveWorkflow.safeParse(form(change)).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]);

test("what the form holds is what is kept", () => {
  expect(SaveWorkflow.parse(form())).toMatchObject({ does: "save", basedOn: 0, route: own.route, rule: own.rule });
  expect(SaveWorkflow.parse(form({ ruleAs: "json", json: JSON.stringify(READY_RULES.securityCouncil) }))).toMatchObject(
    {
      rule: READY_RULES.securityCouncil,
    },
  );
});

test("a route or a rule that makes no sense is refused at its place, and so is one without a reason", () => {
  const { route } = typedOf(own);
  const rows = (spoil: (row: (typeof route)[number], at: number) => object) =>
    route.map((row, at) => ({ ...row, reason: undefined, ...spoil(row, at) }));
  expect(complaints({ reason: "short" })).toContainEqual(["reason", expect.stringMatching(/10/)]);
  expect(complaints({ route: rows((_, at) => (at === 1 ? { by: [] } : {})) })).toContainEqual([
    "route.1",
    "route.nobody",
  ]);
  expect(complaints({ route: rows((_, at) => (at === 1 ? { to: "" } : {})) })).toContainEqual([
    "route.1.to",
    expect.any(String),
  ]);
  expect(complaints({ route: [] })).toContainEqual(["route", "route.neverAdopts"]);
  expect(complaints({ ruleAs: "json", json: "{" })).toContainEqual(["json", "notJson"]);
  const spoilt = SaveWorkflow.safeParse(
    form({ ruleAs: "json", json: JSON.stringify({ ...own.rule, adopt: { all: [] } }) }),
  );
  expect(spoilt.error?.issues[0]).toMatchObject({
    path: ["json"],
    message: "malformed",
    params: { path: "adopt.all", fault: "notList" },
  });
});

test("without script the form comes back changed, however unfinished it is", () => {
  const shown = (change: Record<string, unknown>) =>
    (SaveWorkflow.parse(form(change)) as { shown: Record<string, unknown> }).shown;
  expect(shown({ change: "add:route", reason: "" }).route).toHaveLength(own.route.length + 1);
  expect(shown({ change: "remove:route.0" }).route).toHaveLength(own.route.length - 1);
  expect(shown({ change: "start:consensus" })).toMatchObject({ ruleAs: "terms", terms: { majority: "consensus" } });
  const file = {
    format: "workflow/1",
    committee: "RAC",
    kind: "policyNote",
    version: 3,
    route: signedOff,
    rule: READY_RULES.securityCouncil,
  };
  expect(shown({ change: "import", file: JSON.stringify(file) })).toMatchObject({
    ruleAs: "json",
    route: { length: signedOff.length },
  });
  expect(complaints({ change: "import", file: "{" })).toEqual([["file", "notJson"]]);
  const spoilt = SaveWorkflow.safeParse(
    form({ change: "import", file: JSON.stringify({ ...file, route: [{ ...signedOff[0], to: "nowhere" }] }) }),
  );
  expect(spoilt.error?.issues[0]).toMatchObject({ path: ["file"], params: { path: "route[0].to", fault: "notOneOf" } });
});
