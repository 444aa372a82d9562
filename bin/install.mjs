/** Dependencies, when they are missing or not those of the lock file. Uses nothing but Node. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Refusal, say } from "./say.mjs";

const PATCHED = "node_modules/.majlis-patched";

/** @param {{ development?: boolean }} [need]  whether tests and their tools are wanted too */
export function installWhenStale({ development = false } = {}) {
  process.chdir(new URL("..", import.meta.url).pathname);
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new Refusal(`This needs Node 20.9 or newer; here is ${process.versions.node}.`);
  }
  if (!isInstalled(development)) {
    say("installing dependencies");
    // What the lock file says, without writing to it. (`npm ci` refuses a lock file that was made where
    // the optional packages of other systems could not be fetched.)
    npm(["install", "--no-save", "--no-audit", "--no-fund"]);
    writeFileSync(PATCHED, fingerprintOfPatches());
  } else if (read(PATCHED) !== fingerprintOfPatches()) {
    say("patching dependencies");
    npm(["exec", "patch-package"]);
    writeFileSync(PATCHED, fingerprintOfPatches());
  }
}

/** @param {boolean} development */
function isInstalled(development) {
  const wanted = packagesOf("package-lock.json");
  const found = packagesOf("node_modules/.package-lock.json");
  return Object.entries(wanted).every(([folder, { version, dev, optional, devOptional }]) => {
    if (folder === "" || optional || devOptional || (dev && !development)) return true;
    return found[folder]?.version === version && existsSync(`${folder}/package.json`);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, dev?: boolean, optional?: boolean, devOptional?: boolean }>}
 */
const packagesOf = (file) => JSON.parse(read(file) || "{}").packages ?? {};

function fingerprintOfPatches() {
  const hash = createHash("sha256");
  for (const name of readdirSync("patches").sort()) hash.update(name).update(readFileSync(`patches/${name}`));
  return hash.digest("hex");
}

/** @param {string[]} args */
function npm(args) {
  const [program = "npm", ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], {
    encoding: "utf8",
    // Tests and build tools are wanted whatever NODE_ENV says.
    env: { ...process.env, NODE_ENV: "development" },
    shell: program === "npm" && process.platform === "win32",
  });
  if (status !== 0) throw new Refusal(`npm ${args[0]} failed:\n${stdout}${stderr}`);
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
