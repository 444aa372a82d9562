// Sets the stage for end-to-end tests and runs the command given: a copy of the demo committee's
// database, and the job worker. What is told here in the environment reaches the app and the tests alike.
import { spawn } from "node:child_process";
import { freePort } from "../db/embedded/reach.mjs";
import { migrate } from "../db/migrate";
import { APP_ROLE } from "../db/roles";
import { clone, ensureTemplate, fingerprint, openTestServer } from "../db/template";
import { loadDemo } from "./demo";
import { newSigningKey } from "./secrets.mjs";

const server = await openTestServer();
const template = await ensureTemplate(server.url, "demo", fingerprint("db/migrations", "db"), async (empty) => {
  await migrate(empty);
  await loadDemo(empty);
});
const { url } = await clone(server.url, template, "majlis_e2e");
const port = String(await freePort());
const env = {
  ...process.env,
  DATABASE_URL: url,
  DATABASE_ROLE: APP_ROLE,
  PORT: port,
  MAJLIS_URL: `http://localhost:${port}`,
  MAJLIS_SECRET: "a secret of the tests, which protects nothing at all",
  MAJLIS_SIGNING_KEY: newSigningKey(),
  MAJLIS_DATA: ".data/e2e",
  MAJLIS_DEMO: "1",
  MAJLIS_DEV_MAIL: "1",
  NODE_OPTIONS: `--conditions=react-server --import ${new URL("./next-names.mjs", import.meta.url).href}`,
};
const worker = spawn(process.execPath, ["--import", "tsx", "lib/jobs/worker.ts"], {
  env,
  stdio: ["ignore", "ignore", "inherit"],
});
const acts = spawn(process.execPath, process.argv.slice(2), { env, stdio: "inherit" });
process.on("SIGTERM", () => acts.kill("SIGTERM"));
process.exitCode = await ended(acts);
worker.kill("SIGTERM");
await ended(worker);
await server.stop();

function ended(child: ReturnType<typeof spawn>): Promise<number> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
