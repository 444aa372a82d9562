import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** Another process of the same build on the same database, as behind a load balancer. */
export type Instance = { url: string; process: ChildProcess; stop(): Promise<void> };

/** On a port of its own, or on the one where an earlier instance was stopped; set up as the others but for `settings`. */
export async function startInstance(port?: number, settings: Record<string, string> = {}): Promise<Instance> {
  port ??= await freePort();
  // The condition that tests need would give the app half of React.
  const env = { ...process.env, ...settings, PORT: String(port), NODE_OPTIONS: "" };
  const next = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(process.execPath, next, { env, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/api/readyz`, child);
  return {
    url,
    process: child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 90_000;
  while (Date.now() < until && child.exitCode === null) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No answer from ${url}.`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
