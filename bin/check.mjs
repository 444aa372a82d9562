// `npm run check`: what can be said in under a minute.
import { installWhenStale } from "./install.mjs";
import { launching } from "./say.mjs";

await launching(async () => {
  installWhenStale({ development: true });
  const { FAST, PLAYWRIGHT, tally } = await import("./steps.mjs");
  const run = tally();
  for (const [name, command] of FAST) run.step(name, command);
  run.step("house, rules and messages", [
    PLAYWRIGHT,
    "test",
    "-c",
    "playwright.rules.config.ts",
    "lib/house",
    "lib/rules",
    "lib/kinds",
    "messages",
  ]);
  run.finish();
});
