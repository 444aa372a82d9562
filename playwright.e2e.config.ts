/** Acts as people do them, in a browser. Run through `npm run e2e`, which sets the stage: see bin/stage.ts. */
import { defineConfig } from "@playwright/test";
import { APP_FLAGS } from "./bin/node-flags.mjs";

const { E2E_MODE = "start", E2E_CHROMIUM = "", PORT = "", MAJLIS_URL = "", E2E_TRACE = "" } = process.env;
/** The development server hands its flags on as options, among which Node takes none of these. */
const FLAGS = E2E_MODE === "dev" ? [] : APP_FLAGS;
if (!PORT) throw new Error("Run the end-to-end tests with: npm run e2e");

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Two slow cores and a browser beside them: room enough that only what hangs is late.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: "test-results/e2e",
  reporter: [["list"], ["./bin/counter.mjs"]],
  use: {
    baseURL: MAJLIS_URL,
    video: "off",
    // Each act's trace costs as much as the act: on request alone, as E2E_TRACE=1 npm run e2e.
    trace: E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: E2E_CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `node ${FLAGS.join(" ")} node_modules/next/dist/bin/next ${E2E_MODE} -H 127.0.0.1 -p ${PORT}`,
    url: `http://127.0.0.1:${PORT}/api/readyz`,
    // The condition that the tests need would give the app half of React.
    env: { NODE_OPTIONS: "" },
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    stderr: "pipe",
    timeout: 60_000,
  },
});
