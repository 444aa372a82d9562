/** The production build, when the sources are not those it was made from. */

import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal, say } from "./say.mjs";
import { keptSecret } from "./secrets.mjs";

const SOURCES = ["app", "lib", "db", "messages", "public"];
const FILES = [
  "next.config.js",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package-lock.json",
];
const RECORD = ".next/majlis.json";

/**
 * What the build, and the app that runs it, must find in their environment. The key that protects
 * what server actions close over ends up in the build's output, so it is made here, per install.
 */
export function buildEnv() {
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||
      keptSecret("actions.key", () => randomBytes(32).toString("base64")),
    MAJLIS_BUILD_ID: fingerprint().slice(0, 16),
  };
}

export function buildWhenStale() {
  const env = buildEnv();
  const made = {
    fingerprint: fingerprint(),
    key: createHash("sha256").update(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).digest("hex"),
  };
  const record = JSON.stringify(made);
  if (existsSync(".next/BUILD_ID") && existsSync(RECORD) && readFileSync(RECORD, "utf8") === record) return;
  say("building (once for these sources)");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: /** @type {NodeJS.ProcessEnv} */ ({ ...process.env, ...env }),
    encoding: "utf8",
  });
  if (status !== 0) throw new Refusal(`the build failed:\n${stdout}${stderr}`);
  writeFileSync(RECORD, record);
}

/** @type {string | undefined} */
let known;

function fingerprint() {
  known ??= fingerprintNow();
  return known;
}

function fingerprintNow() {
  const hash = createHash("sha256").update(process.version.split(".")[0] ?? "");
  for (const file of [...SOURCES.flatMap(filesUnder), ...FILES]) {
    // Declarations that the build itself writes beside the messages.
    if (!existsSync(file) || /\.test\.ts$|\.d\.json\.ts$/.test(file)) continue;
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
