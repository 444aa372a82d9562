/** Items under way are put under a new version by an act of its own; the rulebook shows every version to every member. */
import { eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { committees } from "@/db/schema/committees";
import { workflows } from "@/db/schema/workflows";
import { sampleOf } from "@/lib/kinds/samples";
import { workflowOf } from "@/lib/kinds/workflow";
import { STANDARD_TERMS } from "@/lib/rules/ballot-terms";
import type { Route } from "@/lib/rules/route";
import { type Body, found } from "./committee";
import { filed } from "./filed";
import { accessible, expect, test } from "./fixtures";

const own = workflowOf("policyNote");
/** Nothing is deferred any longer, and the chair starts the review. */
const route: Route = own.route
  .filter(({ from, to }) => from !== "deferred" && to !== "deferred")
  .map((row) => (row.action === "startReview" ? { ...row, by: ["chair" as const] } : row));

const keep = ({ committeeId, chair }: Body) =>
  transaction((tx) =>
    tx.insert(workflows).values({
      committeeId,
      kind: "policyNote",
      version: 1,
      route,
      rule: own.rule,
      reason: "Deferring only held things up.",
      basedOn: 0,
      createdBy: chair.id,
    }),
  );

test("items are moved with a reason, on their record; those that would be stranded are not offered", async ({ as }) => {
  const body = await found();
  const [waiting, deferred] = [
    await filed(body, "policyNote", "submitted"),
    await filed(body, "policyNote", "deferred"),
  ];
  await keep(body);
  const admin = await as("Timur");
  await admin.goto(`/admin/committees/${body.committeeId}/workflows/policyNote/items`);
  const offered = admin.getByRole("checkbox");
  await expect(offered).toHaveCount(2);
  await expect(admin.getByRole("checkbox", { name: /Deferred/ })).toBeDisabled();
  await expect(admin.getByText("“Deferred” does not occur in the new route")).toBeVisible();
  // An administrator reads no items: their symbols are all there is.
  await expect(admin.getByText(String(sampleOf("policyNote").title))).toHaveCount(0);
  await accessible(admin);

  await admin.getByRole("button", { name: "Move the chosen items" }).click();
  await expect(admin.getByRole("main").getByRole("alert")).toContainText("Choose at least one item.");
  await admin.getByRole("checkbox", { name: /Submitted/ }).check();
  await admin.getByRole("textbox", { name: "Reason" }).fill("So that all notes of this year are treated alike.");
  await admin.getByRole("button", { name: "Move the chosen items" }).click();
  await expect(admin.getByText("The items follow the new version now.")).toBeVisible();
  await expect(admin.getByRole("checkbox")).toHaveCount(1);

  const chair = await as(body.chair);
  await chair.goto(`/c/${body.slug}/items/${waiting}`);
  await expect(chair.getByText("put it from version 0 under version 1 of the rules", { exact: false })).toBeVisible();
  await expect(chair.getByText("So that all notes of this year are treated alike.")).toBeVisible();
  await expect(chair.getByRole("button", { name: "Start the review" })).toBeEnabled();
  await chair.goto(`/c/${body.slug}/items/${deferred}`);
  await expect(chair.getByText("an earlier version: it keeps the one it was submitted under")).toBeVisible();
});

test("the rulebook shows current and earlier versions to every member, in their language", async ({ as }) => {
  const body = await found();
  const id = await filed(body, "policyNote", "submitted");
  await keep(body);
  const ballotTerms = { ...STANDARD_TERMS, policy: "mustAgree", proxies: 2, reopenDays: 5 } as const;
  await db().update(committees).set({ ballotTerms }).where(eq(committees.id, body.committeeId));
  const observer = await as(body.observer);
  const russian = { name: "locale", value: "ru", url: process.env.MAJLIS_URL ?? "" };
  await observer.context().addCookies([russian]);
  await observer.goto(`/c/${body.slug}/rulebook`);
  await expect(observer.getByRole("heading", { level: 1, name: "Свод правил" })).toBeVisible();
  const version = observer.getByRole("row", { name: /Версия 1/ });
  await expect(version).toContainText("Deferring only held things up.");
  const settled = observer.getByRole("region", { name: "Что установил комитет" });
  await expect(settled.getByText(/^Они должны прийти к согласию\. /)).toBeVisible();
  await expect(settled.getByText("Глава делегации может держать голоса других делегаций: не более 2.")).toBeVisible();
  await expect(settled.getByText(/^В течение 5 дней председатель может/)).toBeVisible();
  await accessible(observer);
  await version.getByRole("link", { name: "Версия 1" }).click();
  await expect(observer.getByRole("heading", { level: 1, name: /версия 1 правил/ })).toBeVisible();
  const changes = observer.getByRole("region", { name: "Что изменилось по сравнению с версией 0" });
  await expect(changes.getByText("Отложено", { exact: false }).first()).toBeVisible();
  await accessible(observer);

  await observer.goto(`/c/${body.slug}/items/${id}`);
  await observer.getByRole("link", { name: "Версия 0" }).click();
  await expect(observer.getByText(/То, что подаётся сейчас, следует версии 1/)).toBeVisible();
  const outsider = await as((await found()).author);
  expect((await outsider.goto(`/c/${body.slug}/rulebook/policyNote/1`))?.status()).toBe(404);
});
