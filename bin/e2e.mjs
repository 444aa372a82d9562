// `npm run e2e -- [files, options of Playwright]`: acts as people do them, in a browser, on a
// production build; with `--dev` first, on `next dev`, which needs no build.
import { installWhenStale } from "./install.mjs";
import { launching } from "./say.mjs";

await launching(async () => {
  installWhenStale({ development: true });
  const [{ buildEnv, buildWhenStale }, { start }, { findChromium }, { PLAYWRIGHT }] = await Promise.all([
    import("./build.mjs"),
    import("./children.mjs"),
    import("./chromium.mjs"),
    import("./steps.mjs"),
  ]);
  const args = process.argv.slice(2);
  const dev = args[0] === "--dev" && args.shift();
  if (!dev) buildWhenStale();
  const env = /** @type {NodeJS.ProcessEnv} */ ({
    ...process.env,
    ...(!dev && buildEnv()),
    E2E_MODE: dev ? "dev" : "start",
    E2E_CHROMIUM: findChromium(),
  });
  const child = start(["bin/stage.ts", PLAYWRIGHT, "test", "-c", "playwright.e2e.config.ts", ...args], { env });
  process.exitCode = (await child.ended) ?? 1;
});
