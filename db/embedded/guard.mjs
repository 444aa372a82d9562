// Runs as a process of its own between the launcher and the server; see guarded.mjs.
import { spawn } from "node:child_process";

const { command, args, uid, gid } = JSON.parse(process.argv[2] ?? "{}");
/** Whether the launcher has seen the server answer: from then on one that ends was killed, and is started again. */
let settled = false;
let stopping = false;
let server = run();

process.stdin.on("data", () => {
  settled = true;
});
process.stdin.on("end", stop).on("error", stop).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);

function run() {
  const child = spawn(command, args, { uid, gid, cwd: "/", stdio: ["ignore", "inherit", "inherit"] });
  child
    .on("error", () => process.exit(1))
    .on("exit", (code) => {
      if (stopping || !settled) process.exit(code ?? 1);
      setTimeout(() => {
        if (stopping) process.exit(0);
        server = run();
      }, 500);
    });
  return child;
}

/** Fast: open transactions are rolled back, everything committed is on disk. Then, if that hangs, at once. */
function stop() {
  stopping = true;
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), 10_000).unref();
}
