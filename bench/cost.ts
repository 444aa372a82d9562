/** What processes have cost so far, from /proc: hardly touched by whatever else the machine does meanwhile. */
import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of processor time of these processes and all they started, those that ended included. */
export function cpuMs(roots: number[]): number {
  const all = processes();
  const wanted = new Set(roots);
  // A child's number may be lower than its parent's: look until no more are found.
  for (let before = -1; before !== wanted.size; ) {
    before = wanted.size;
    for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid);
  }
  return all.reduce((sum, { pid, ticks }) => (wanted.has(pid) ? sum + ticks * MS_PER_TICK : sum), 0);
}

/** Resident memory in MiB. */
export function residentMiB(pid: number): number {
  const [, kib = "0"] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kib) / 1024;
}

/** Linux counts in hundredths of a second, on every machine there is. */
const MS_PER_TICK = 10;

type Process = { pid: number; parent: number; ticks: number };

function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The name, in brackets, may hold anything; what follows are numbers.
        const stat = readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ")
          .map(Number);
        const [, parent = 0] = stat;
        // Own time in user and system mode, then that of children who have ended.
        const ticks = stat.slice(11, 15).reduce((sum, one) => sum + one, 0);
        return [{ pid: Number(name), parent, ticks }];
      } catch {
        return [];
      }
    });
}
