// `npm test`: everything, from a fresh clone. Ends with the line `N passed, N failed`.
import { installWhenStale } from "./install.mjs";
import { launching } from "./say.mjs";

await launching(async () => {
  installWhenStale({ development: true });
  const { FAST, PLAYWRIGHT, tally } = await import("./steps.mjs");
  const run = tally();
  for (const [name, command] of FAST) run.step(name, command);
  run.step("rules and data", [PLAYWRIGHT, "test", "-c", "playwright.rules.config.ts"], { loud: true });
  run.step("end to end, on a production build", ["bin/e2e.mjs"], { loud: true });
  run.finish();
});
