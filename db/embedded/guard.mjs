// Runs as a process of its own between the launcher and the server; see guarded.mjs.
import { spawn } from "node:child_process";

const { command, args, uid, gid } = JSON.parse(process.argv[2] ?? "{}");
const server = spawn(command, args, { uid, gid, cwd: "/", stdio: ["ignore", "inherit", "inherit"] });

process.stdin.on("end", stop).on("error", stop).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
server.on("exit", (code) => process.exit(code ?? 1)).on("error", () => process.exit(1));

/** Fast: open transactions are rolled back, everything committed is on disk. Then, if that hangs, at once. */
function stop() {
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), 20_000).unref();
}
