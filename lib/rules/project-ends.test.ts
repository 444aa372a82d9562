import { expect, test } from "@playwright/test";
import { endsFrom, mayResume } from "./project-ends";
import { PROJECT_STATUSES } from "./words";

test("what is under way may be stopped in every way, what is suspended may end at once, what is over is first taken up again", () => {
  expect(PROJECT_STATUSES.map((status) => [status, endsFrom(status).join(" "), mayResume(status)])).toEqual([
    ["planned", "completed suspended cancelled", false],
    ["active", "completed suspended cancelled", false],
    ["finalising", "completed suspended cancelled", false],
    ["completed", "", true],
    ["cancelled", "", true],
    ["suspended", "completed cancelled", true],
  ]);
});
