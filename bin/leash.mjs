// Loaded into every Node process that a launcher starts (`--import`). When the launcher dies, however
// it dies, its channel closes, and the process stops in order; while it drains, /api/readyz says so.
// Processes that such a process forks inherit the flag, but not the leash.
import { subscribe } from "node:diagnostics_channel";

if (process.env.MAJLIS_LEASH) {
  delete process.env.MAJLIS_LEASH;
  /** Whoever asks on a connection that is kept would hold up the stop for as long as they ask: it ends with its next answer. */
  const letGo = () => {
    subscribe("http.server.request.start", (message) => {
      const { response } = /** @type {{ response: import("node:http").ServerResponse }} */ (message);
      response.shouldKeepAlive = false;
    });
  };
  const stop = () => {
    letGo();
    process.kill(process.pid, "SIGTERM");
    // An answer may take long, and nobody is left to insist.
    setTimeout(() => process.exit(1), 5_000).unref();
  };
  // The launcher may have died before this was loaded.
  if (process.connected) process.on("disconnect", stop);
  else stop();
  process.on("message", (word) => {
    if (word !== "drain") return;
    Object.assign(globalThis, { majlisDraining: true });
    letGo();
  });
  // Listening for messages would keep the process up by itself.
  process.channel?.unref();
}
