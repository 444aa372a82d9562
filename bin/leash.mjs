// Loaded into every Node process that a launcher starts (`--import`). When the launcher dies, however
// it dies, its channel closes, and the process stops in order; while it drains, /api/readyz says so.
// Processes that such a process forks inherit the flag, but not the leash.
if (process.env.MAJLIS_LEASH) {
  delete process.env.MAJLIS_LEASH;
  const stop = () => {
    process.kill(process.pid, "SIGTERM");
    // Whoever keeps a connection open keeps being answered, and nobody is left to insist.
    setTimeout(() => process.exit(1), 5_000).unref();
  };
  // The launcher may have died before this was loaded.
  if (process.connected) process.on("disconnect", stop);
  else stop();
  process.on("message", (word) => {
    if (word === "drain") Object.assign(globalThis, { majlisDraining: true });
  });
  // Listening for messages would keep the process up by itself.
  process.channel?.unref();
}
