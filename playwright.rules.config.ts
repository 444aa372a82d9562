/** Tests beside the code: the rulebook, and everything that works on the database. No browser, no web server. */
import { spawnSync } from "node:child_process";
import { defineConfig } from "@playwright/test";

// What must never reach a browser refuses to load without this condition, which is Node's to set.
const CONDITION = `--conditions=react-server --import ${new URL("./bin/next-names.mjs", import.meta.url).href}`;
if (!process.env.NODE_OPTIONS?.includes(CONDITION)) {
  const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${CONDITION}` };
  const { status } = spawnSync(process.execPath, process.argv.slice(1), { stdio: "inherit", env });
  process.exit(status ?? 1);
}

export default defineConfig({
  testDir: ".",
  testMatch: ["{app,lib,db,messages,bin}/**/*.test.ts"],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  globalSetup: "./db/testing-server.ts",
  reporter: [["list"], ["./bin/counter.mjs"]],
});
