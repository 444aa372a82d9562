/** What `postmaster.pid` says, and whether to believe it: a power cut leaves it behind, and the number may since belong to another program. */
import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * The port of the server that runs on this data; 0 when none does.
 * @param {string} data
 */
export function livePort(data) {
  const noted = readNote(pidFile(data));
  return noted && isServerOf(data, noted.pid) ? noted.port : 0;
}

/**
 * Takes away a note whose process is alive but is no server of this data: postgres would believe
 * it. A note of a dead process is left alone, for postgres handles that itself, and better.
 * @param {string} data
 * @param {(line: string) => void} say
 */
export function forgetStalePid(data, say) {
  const file = pidFile(data);
  const noted = readNote(file);
  if (!noted || !isAlive(noted.pid) || isServerOf(data, noted.pid)) return;
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
    // Between reading and renaming, another starter may have put a true note there: give it back.
    if (readNote(aside)?.text === noted.text)
      say(`removed a stale postmaster.pid (process ${noted.pid} is not the database)`);
    else linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** @param {string} data */
const pidFile = (data) => path.join(data, "postmaster.pid");

/**
 * Lines of the file: process, data folder, start time, port, …
 * @param {string} file
 */
function readNote(file) {
  try {
    const text = readFileSync(file, "utf8");
    const [pid, , , port] = text.split("\n");
    return Number(pid) > 0 ? { text, pid: Number(pid), port: Number(port) || 0 } : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} data
 * @param {number} pid
 */
function isServerOf(data, pid) {
  if (!isAlive(pid)) return false;
  const { name, state } = describeProcess(pid);
  if (!/postgres/.test(name) || state.startsWith("Z")) return false;
  try {
    // A postgres server works in its data folder.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return true;
  }
}

/**
 * From /proc where there is one: small images have no `ps`.
 * @param {number} pid
 * @returns {{ name: string, state: string }}
 */
function describeProcess(pid) {
  try {
    const [, name = "", state = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").match(/\((.*)\) (\S)/s) ?? [];
    return { name, state };
  } catch {
    return askSystem(pid);
  }
}

/**
 * @param {number} pid
 * @returns {{ name: string, state: string }}
 */
function askSystem(pid) {
  try {
    if (process.platform === "win32") {
      return {
        name: execFileSync("tasklist", ["/fo", "csv", "/nh", "/fi", `PID eq ${pid}`], { encoding: "utf8" }),
        state: "",
      };
    }
    const [state = "", name = ""] = execFileSync("ps", ["-o", "stat=,comm=", "-p", String(pid)], { encoding: "utf8" })
      .trim()
      .split(/\s+/);
    return { name, state };
  } catch {
    return { name: "", state: "" };
  }
}
