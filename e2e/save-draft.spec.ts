/** Nothing that was typed is lost: not to a server that died, and not to somebody who writes on the same draft. */
import { actorOf } from "@/db/cast";
import { shareItem } from "@/lib/parts/perform";
import { act, must } from "./committee";
import { filed } from "./filed";
import { saved } from "./filing";
import { expect, RAC, test } from "./fixtures";
import { startInstance } from "./second-instance";

test("what is typed while the server is dead is kept in the browser and saved afterwards", async ({ as }) => {
  test.slow();
  let server = await startInstance();
  const port = Number(new URL(server.url).port);
  try {
    const id = await filed(RAC, "capacityRequest", "draft");
    const page = await as("Madina", { baseURL: `http://localhost:${port}` });
    const problem = page.getByRole("textbox", { name: "Problem" });
    await page.goto(`/c/rac/items/${id}/edit`);
    await problem.fill("Typed while the server was there.");
    await saved(page);

    await server.stop();
    await problem.fill("Typed while the server was gone.");
    await expect(
      page.getByRole("status").filter({ hasText: /^Not saved: no connection\. Your text is kept in this browser/ }),
    ).toHaveCount(1);

    // The same form sends it by itself once somebody answers.
    server = await startInstance(port);
    await saved(page);
    await server.stop();

    // And a tab closed in the meantime finds it again.
    await problem.fill("Typed and closed while the server was gone.");
    await expect(page.getByRole("status").filter({ hasText: /^Not saved: no connection/ })).toHaveCount(1);
    await page.close();
    server = await startInstance(port);
    const again = await page.context().newPage();
    await again.goto(`/c/rac/items/${id}/edit`);
    await expect(again.getByText(/which had not reached the server, was restored from this browser\.$/)).toBeVisible();
    await expect(again.getByRole("textbox", { name: "Problem" })).toHaveValue(
      "Typed and closed while the server was gone.",
    );
    await saved(again);
    await again.reload();
    await expect(again.getByRole("textbox", { name: "Problem" })).toHaveValue(
      "Typed and closed while the server was gone.",
    );
  } finally {
    await server.stop();
  }
});

test("of two who write on one draft the second is told by whom, and keeps both texts to choose from", async ({
  as,
}) => {
  const id = await filed(RAC, "policyNote", "draft");
  await must(
    act(RAC.author, (acting) => shareItem(acting, { itemId: id, personId: actorOf("Parvina").id, part: "editor" })),
  );
  const [first, second] = [await as("Madina"), await as("Parvina")];
  await second.goto(`/c/rac/items/${id}/edit`);
  // Saved from the same page before: what she is shown as the other's text must be newer than that.
  await second.getByRole("textbox", { name: "Title" }).fill("A first title as Parvina wrote it");
  await second.getByRole("button", { name: "Save draft" }).last().click();
  await saved(second);

  await first.goto(`/c/rac/items/${id}/edit`);
  await first.getByRole("textbox", { name: "Audience" }).fill("Ministers of agriculture");
  await first.getByRole("textbox", { name: "Summary" }).fill("The summary as Madina wrote it.");
  await first.getByRole("button", { name: "Save draft" }).last().click();
  await saved(first);

  await second.getByRole("textbox", { name: "Summary" }).fill("The summary as Parvina wrote it.");
  await second.getByRole("textbox", { name: "Title" }).fill("A title as Parvina wrote it");
  const choice = second.getByRole("region", {
    name: /^Madina Saidova saved this draft on .+, while you were writing$/,
  });
  await expect(choice).toBeVisible();
  const summary = choice.getByRole("group", { name: "Summary" });
  await expect(summary).toContainText("The summary as Madina wrote it.");
  await expect(summary).toContainText("The summary as Parvina wrote it.");
  await summary.getByRole("radio", { name: /^Text of Madina Saidova/ }).check();
  await choice
    .getByRole("group", { name: "Title" })
    .getByRole("radio", { name: /^Your text/ })
    .check();
  await choice
    .getByRole("group", { name: "Audience" })
    .getByRole("radio", { name: /^Text of Madina Saidova/ })
    .check();
  await choice.getByRole("button", { name: "Save my choices" }).click();
  await expect(choice).toBeHidden();
  await saved(second);

  await first.reload();
  await expect(first.getByRole("textbox", { name: "Audience" })).toHaveValue("Ministers of agriculture");
  await expect(first.getByRole("textbox", { name: "Summary" })).toHaveValue("The summary as Madina wrote it.");
  await expect(first.getByRole("textbox", { name: "Title" })).toHaveValue("A title as Parvina wrote it");
});

test("a submission waits for every save under way, those begun while it waited too", async ({ as }) => {
  const id = await filed(RAC, "policyNote", "draft");
  const page = await as("Madina");
  await page.goto(`/c/rac/items/${id}/edit`);
  let release = () => {};
  const pressed = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/edit", async (route) => {
    if (route.request().method() === "POST") await pressed;
    await route.continue();
  });
  const begun = page.waitForRequest((request) => request.method() === "POST");
  await page.getByRole("textbox", { name: "Audience" }).fill("Ministers of agriculture");
  await page.getByRole("textbox", { name: "Summary" }).fill("Typed while the first save was under way.");
  await begun;
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  release();
  await expect(page.getByText(/^RAC\/PN\/\d{4}\/\d+ · Policy note$/)).toBeVisible();
  await expect(page.getByRole("main").getByText("Typed while the first save was under way.")).toBeVisible();
});

test("what is typed before the page's script has come stays, and is saved", async ({ as }) => {
  const id = await filed(RAC, "policyNote", "draft");
  const page = await as("Madina");
  let come = () => {};
  const awaited = new Promise<void>((resolve) => (come = resolve));
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await awaited;
    await route.continue();
  });
  await page.goto(`/c/rac/items/${id}/edit`, { waitUntil: "commit" });
  const summary = page.getByRole("textbox", { name: "Summary" });
  await summary.fill("Typed on a slow line.");
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("A title from a slow line");
  come();
  await saved(page);
  await expect(summary).toHaveValue("Typed on a slow line.");
  await page.reload();
  await expect(summary).toHaveValue("Typed on a slow line.");
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue("A title from a slow line");
});
