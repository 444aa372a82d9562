/** How positions are cast: in secret, by name, by the first of a delegation; what each says before and after. */

import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { delegations } from "@/db/schema/committees";
import { workflows } from "@/db/schema/workflows";
import { workflowOf } from "@/lib/kinds/workflow";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import type { Actor } from "@/lib/rules/hats";
import { standardRule } from "@/lib/rules/standard-rules";
import { take } from "./acts";
import { cast, head, join, opened } from "./ballot";
import { found, must } from "./committee";
import { filed, openBallotOf } from "./filed";
import { accessible, expect, RAC, test } from "./fixtures";

test("a secret ballot says plainly what is kept, takes one vote for good, and shows counts once it has closed", async ({
  as,
}) => {
  const id = await filed(RAC, "policyNote", "inReview", { advised: true });
  const chair = await as("Saltanat");
  await chair.goto(`/c/rac/items/${id}`);
  await chair.getByRole("button", { name: "Open the ballot" }).click();
  const dialog = chair.getByRole("dialog", { name: "Open the ballot" });
  await dialog.getByRole("radio", { name: /^Secret/ }).check();
  await dialog.getByRole("button", { name: "Open the ballot" }).click();
  await expect(dialog).toBeHidden();

  for (const [who, choice] of [
    ["Farrukh", "Approve"],
    ["Bakyt", "Object"],
    ["Rustam", "Approve"],
    ["Yerlan", "Approve"],
    ["Ogulgerek", "Abstain"],
  ] as const) {
    const page = await as(who, { locale: "en" });
    await page.goto(`/c/rac/items/${id}`);
    if (who === "Farrukh") {
      await expect(page.getByText("What is stored: that your delegation has voted")).toBeVisible();
      await expect(page.getByText("Your vote cannot be changed afterwards, not even by you")).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Reason" })).toHaveCount(0);
      await accessible(page);
    }
    const form = page.getByRole("form", { name: /^(Cast the ballot|Подать голос|Проголосовать)/ });
    await form.getByRole("radio").nth(["Approve", "Object", "Abstain"].indexOf(choice)).check();
    await form.getByRole("button").last().click();
    await expect(form).toHaveCount(0);
    if (who === "Farrukh") {
      const again = page.getByRole("button", { name: "Cast the ballot" });
      await expect(again).toBeDisabled();
      await expect(again).toHaveAccessibleDescription(/A secret vote cannot be changed/);
      await expect(page.getByText("1 of 5 delegations have spoken.", { exact: true })).toBeVisible();
      await expect(page.getByRole("row", { name: /Tajikistan/ }).getByText("Has voted")).toBeVisible();
    }
  }
  await chair.reload();
  await expect(chair.getByText("5 of 5 delegations have spoken. Approve: 3 · Object: 1 · Abstain: 1")).toBeVisible();
  await expect(chair.getByRole("row", { name: /Kyrgyzstan/ }).getByText("Has voted")).toBeVisible();
  await chair.getByText("How the rule counts it").first().click();
  await expect(chair.getByRole("row", { name: /more than votes “Object”/ })).toContainText("Met");
});

test("under weights and groups the card says what each seat weighs and what each clause counts", async ({ as }) => {
  const body = await found();
  const { committeeId } = body;
  const seats = body.heads.map((one) => one.seats[0]?.delegationId ?? "");
  for (const [at, population] of ["36000000", "7000000", "10000000"].entries())
    await db()
      .update(delegations)
      .set({ weights: { population }, groups: at === 0 ? ["permanent"] : [] })
      .where(eq(delegations.id, seats[at] ?? ""));
  const { route } = workflowOf("policyNote");
  const kept = { committeeId, kind: "policyNote", version: 1, route, basedOn: 0, createdBy: body.chair.id } as const;
  await db()
    .insert(workflows)
    .values({ ...kept, rule: PEOPLE_AND_VETO, reason: "By people, and never over the founder." });
  const itemId = await filed(body, "policyNote", "inBallot");
  await must(cast({ body, itemId, ballotId: await openBallotOf(itemId) }, body.heads[0] as Actor, "approve"));

  const page = await as({ id: body.observer.id });
  await page.goto(`/c/${body.slug}/items/${itemId}`);
  const row = (name: RegExp) => page.getByRole("row", { name });
  await expect(row(/^Delegation 0 permanent · population: 36000000 · head-0 /)).toBeVisible();
  await page.getByText("How the rule counts it").first().click();
  await expect(
    row(
      /^votes “Approve”, weighed by “population”: at least 65\/100 of all seats, weighed by “population” 36000000 34450000 /,
    ),
  ).toContainText("Met");
  await expect(row(/^votes “Object” within “permanent”: at most 0 0 0 /)).toContainText("Met");
});

/** Two thirds of the people, near enough, and no objection of the founder. */
const PEOPLE_AND_VETO: DecisionRule = {
  ...standardRule,
  adopt: {
    all: [
      {
        id: "people",
        measure: { choices: ["approve"], weight: "population" },
        is: ">=",
        to: { share: "65/100", of: { seats: "all", weight: "population" } },
      },
      { id: "veto", measure: { choices: ["object"], group: "permanent" }, is: "<=", to: 0 },
    ],
  },
};

test("in a named ballot who has spoken shows at once, what they said once it has closed", async ({ as }) => {
  const ballot = await opened({}, "named");
  const { body, itemId } = ballot;
  await must(cast(ballot, head(ballot, 0), "object"));
  const page = await as({ id: body.chair.id });
  await page.goto(`/c/${body.slug}/items/${itemId}`);
  const row = page.getByRole("row", { name: /Delegation 0/ });
  await expect(row).toContainText("Has spoken");
  await expect(row).not.toContainText("annex");
  await expect(page.getByText("Positions show by name once the ballot has closed.").last()).toBeVisible();
  await must(cast(ballot, head(ballot, 1), "approve"));
  await must(cast(ballot, head(ballot, 2), "approve"));
  await page.reload();
  await expect(row).toContainText("Object");
  await expect(row).toContainText("The annex lacks figures.");
});

test("where the first word stands, a colleague is told whose it is; where members must agree, that they differ", async ({
  as,
}) => {
  const first = await opened({ policy: "firstCast" });
  const alternate = await join(first.body, 1, "alternate");
  await must(cast(first, alternate, "abstain"));
  const page = await as({ id: head(first, 1).id });
  await page.goto(`/c/${first.body.slug}/items/${first.itemId}`);
  const button = page.getByRole("button", { name: "Cast the ballot" });
  await expect(button).toBeDisabled();
  await expect(button).toHaveAccessibleDescription(/^alternate-1 has spoken for your delegation first/);

  const agree = await opened({ policy: "mustAgree" });
  const other = await join(agree.body, 1, "alternate");
  await must(cast(agree, other, "abstain"));
  await must(cast(agree, head(agree, 1), "approve"));
  const chair = await as({ id: agree.body.chair.id });
  await chair.goto(`/c/${agree.body.slug}/items/${agree.itemId}`);
  await expect(chair.getByRole("row", { name: /Delegation 1/ })).toContainText("Its members differ");
});

test("a ballot is cancelled or deferred to a meeting with a reason; what was said is kept", async ({ as }) => {
  for (const step of ["Defer", "Cancel the ballot"] as const) {
    const ballot = await opened({});
    await must(cast(ballot, head(ballot, 0), "approve"));
    const page = await as({ id: ballot.body.chair.id });
    await page.goto(`/c/${ballot.body.slug}/items/${ballot.itemId}`);
    const reason = { Reason: "The capitals need to speak first." };
    await take(page, step, step === "Defer" ? { ...reason, Meeting: "Fourth meeting" } : reason);
    await expect(page.getByRole("heading", { name: "Closed ballot" })).toBeVisible();
    const history = page.getByRole("region", { name: "History" });
    await expect(
      history.getByText(step === "Defer" ? "chair deferred it to Fourth meeting." : "chair cancelled the ballot."),
    ).toBeVisible();
    // Until when it rests, and why, stands first of all.
    if (step === "Defer") await expect(page.getByText(reason.Reason)).toHaveCount(2);
    await expect(page.getByRole("row", { name: /Delegation 0/ })).toContainText("Approve");
  }
});
