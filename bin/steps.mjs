/** The steps of a check, one after the other; what failed is shown whole, and counted. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { say } from "./say.mjs";

const bin = (/** @type {string} */ name) => `node_modules/${name}`;
const TSC = bin("typescript/bin/tsc");
export const PLAYWRIGHT = bin("@playwright/test/cli.js");

/** Each: what it is called, and the script of Node with its arguments. */
export const FAST = /** @type {[string, string[]][]} */ ([
  // Types of routes and messages, on which the next step stands.
  ["generated types", [bin("next/dist/bin/next"), "typegen"]],
  ["types", [TSC, "--noEmit", "-p", "."]],
  ["types of the rulebook", [TSC, "--noEmit", "-p", "lib/rules"]],
  ["lint", [bin("oxlint/bin/oxlint"), "--quiet"]],
  ["format", [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]],
]);

/** Counts of everything so far: one for each step, and for each test within it. */
export function tally() {
  const counts = { passed: 0, failed: 0 };
  const folder = mkdtempSync(path.join(tmpdir(), "majlis-"));
  const file = path.join(folder, "counts.json");

  return {
    counts,
    /**
     * @param {string} name
     * @param {string[]} command
     * @param {{ loud?: boolean }} [how]  show its output as it comes
     */
    step(name, command, { loud = false } = {}) {
      const since = performance.now();
      const env = /** @type {NodeJS.ProcessEnv} */ ({
        ...process.env,
        NEXT_TELEMETRY_DISABLED: "1",
        MAJLIS_COUNTS: file,
      });
      const { status, stdout, stderr } = spawnSync(process.execPath, command, {
        env,
        stdio: loud ? "inherit" : "pipe",
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
      });
      const ok = status === 0;
      add({ passed: Number(ok), failed: Number(!ok) });
      if (!ok && !loud) console.log(`${stdout}${stderr}`);
      say(`${name}: ${ok ? "passed" : "FAILED"} in ${((performance.now() - since) / 1000).toFixed(1)} s`);
      return ok;
    },
    /** The last line, and the exit code. */
    finish() {
      rmSync(folder, { recursive: true, force: true });
      console.log(`${counts.passed} passed, ${counts.failed} failed`);
      process.exitCode = counts.failed > 0 ? 1 : 0;
    },
  };

  /** @param {{ passed: number, failed: number }} more */
  function add(more) {
    const tests = takeCounts(file);
    counts.passed += more.passed + tests.passed;
    counts.failed += more.failed + tests.failed;
  }
}

/** @param {string} file */
function takeCounts(file) {
  try {
    const counts = JSON.parse(readFileSync(file, "utf8"));
    rmSync(file);
    return counts;
  } catch {
    return { passed: 0, failed: 0 };
  }
}
