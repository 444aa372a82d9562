/** Who may carry an item on, who may not, and that the button says why: each refusal beside the act that is allowed. */
import { actorOf, type CastName } from "@/db/cast";
import { take } from "./acts";
import { filed } from "./filed";
import { expect, RAC, test } from "./fixtures";

const OWN = "This is your own item: nobody may";

test("a chair opens the ballot of others’ items, never of their own", async ({ as }) => {
  const [own, others] = [
    await filed({ ...RAC, author: actorOf("Rustam") }, "policyNote", "inReview"),
    await filed(RAC, "policyNote", "inReview"),
  ];
  const rustam = await as("Rustam");
  await rustam.goto(`/c/rac/items/${own}`);
  const shut = rustam.getByRole("button", { name: "Open the ballot" });
  await expect(shut).toBeDisabled();
  await expect(shut).toHaveAccessibleDescription(new RegExp(`^${OWN} open the ballot`));
  await expect(rustam.getByRole("button", { name: "Withdraw" })).toBeEnabled();

  // Of another's item the same button is theirs, and waits only for the advice.
  await rustam.goto(`/c/rac/items/${others}`);
  await expect(rustam.getByRole("button", { name: "Open the ballot" })).toHaveAccessibleDescription(
    /^Not before every assigned reviewer has advised/,
  );
  await expect(rustam.getByRole("button", { name: "Reject" })).toBeEnabled();
  await expect(rustam.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
});

test("the secretary screens what others submit, the author may only withdraw it", async ({ as }) => {
  const id = await filed(RAC, "oversightReview", "submitted");
  const author = await as("Madina");
  await author.goto(`/c/rac/items/${id}`);
  await expect(author.getByRole("button", { name: "Start the review" })).toHaveCount(0);
  const edit = author.getByRole("link", { name: "Edit" });
  await expect(edit).toBeDisabled();
  await expect(edit).toHaveAccessibleDescription(/only while the item is: Draft/);
  await author.getByText("Steps that others may take").click();
  await expect(author.getByText("Start the review: the secretary")).toBeVisible();

  const secretary = await as("Ulugbek");
  await secretary.goto(`/c/rac/items/${id}`);
  await take(secretary, "Start the review");
  await expect(secretary.getByText("Waits for the secretary or the chair to ask reviewers.")).toBeVisible();
});

test("an author is no reviewer of their own item, though a reviewer of others’", async ({ as }) => {
  const own = await filed({ ...RAC, author: actorOf("Bakyt") }, "capacityRequest", "submitted");
  const others = await filed(RAC, "capacityRequest", "submitted");
  const secretary = await as("Ulugbek");
  const candidate = secretary.getByRole("checkbox", { name: "Bakyt Asanaliev" });
  await secretary.goto(`/c/rac/items/${own}`);
  await secretary.getByText("Choose reviewers and a day").click();
  await expect(candidate).toHaveCount(0);
  await secretary.getByText(/not suggested/).click();
  await expect(secretary.getByText("Bakyt Asanaliev: wrote this item")).toBeVisible();
  await secretary.goto(`/c/rac/items/${others}`);
  await secretary.getByText("Choose reviewers and a day").click();
  await expect(candidate).toBeVisible();
});

test("only a reviewer who accepted advises, only a delegation votes", async ({ as }) => {
  const [reviewed, voted] = [await filed(RAC, "policyNote", "inReview"), await filed(RAC, "policyNote", "inBallot")];
  const sees = async (who: CastName, id: string, form: string, allowed: boolean) => {
    const page = await as(who);
    await page.goto(`/c/rac/items/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("form", { name: form })).toHaveCount(allowed ? 1 : 0);
    return page;
  };
  await sees("Aizada", reviewed, "Your advice", true);
  await sees("Nargiza", reviewed, "Your advice", false);
  await sees("Madina", reviewed, "Your advice", false);
  await sees("Farrukh", voted, "Cast the ballot", true);
  for (const who of ["Ulugbek", "Saltanat", "Leila"] as const) {
    const page = await sees(who, voted, "Cast the ballot", false);
    await expect(page.getByRole("button", { name: "Cast the ballot" })).toHaveAccessibleDescription(
      "Only a member who sits for a delegation may cast a ballot.",
    );
  }
});

test("an observer reads and files nothing; a member files", async ({ as }) => {
  const observer = await as("Leila");
  await observer.goto("/c/rac/items");
  const file = observer.getByRole("link", { name: "File an item" });
  await expect(file).toBeDisabled();
  await expect(file).toHaveAccessibleDescription("Only a member may file an item.");
  await observer.goto("/c/rac/items/new");
  await expect(observer.getByRole("button", { name: "Start: Policy note" })).toBeDisabled();

  const member = await as("Merdan");
  await member.goto("/c/rac/items/new");
  await expect(member.getByRole("button", { name: "Start: Policy note" })).toBeEnabled();
});
