/** A Chromium for the end-to-end tests: Playwright's own, the system's, or Debian's; fetched when there is none. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { Refusal, say } from "./say.mjs";
import { PLAYWRIGHT } from "./steps.mjs";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Where its program is. `E2E_CHROMIUM` names one. */
export function findChromium() {
  const own = chromium.executablePath();
  const given = process.env.E2E_CHROMIUM;
  if (given) return given;
  if (runs(own)) return own;
  if (download() && runs(own)) return own;
  const found = SYSTEM.find(runs) ?? (installDebians() && SYSTEM.find(runs));
  if (found) return found;
  throw new Refusal("There is no Chromium for the end-to-end tests: install one, or name it in E2E_CHROMIUM.");
}

/** @param {string} file */
const runs = (file) => existsSync(file) && spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0;

/** Gives up soon where downloads are blocked and the system has one. */
function download() {
  if (process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD) return false;
  say("fetching Playwright's Chromium");
  const { status } = spawnSync(process.execPath, [PLAYWRIGHT, "install", "chromium"], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" },
    timeout: SYSTEM.some(existsSync) ? 60_000 : 600_000,
    stdio: "ignore",
  });
  return status === 0;
}

function installDebians() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  say(`installing Chromium of Debian ${readFileSync("/etc/debian_version", "utf8").trim()}`);
  const env = /** @type {NodeJS.ProcessEnv} */ ({ ...process.env, DEBIAN_FRONTEND: "noninteractive" });
  spawnSync("apt-get", ["update", "-q"], { env, stdio: "ignore" });
  return (
    spawnSync("apt-get", ["install", "-qy", "--no-install-recommends", "chromium"], { env, stdio: "ignore" }).status ===
    0
  );
}
