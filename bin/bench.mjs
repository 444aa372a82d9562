// `npm run bench -- [names] [--items N] [--projects N] [--rounds N] [--requests N] [--minutes N] [--megabytes N] [--profile FOLDER]`: what pages and acts
// cost beside a bare page of the same framework, on this machine; see bench/run.ts. Ends with an error over budget.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { installWhenStale } from "./install.mjs";
import { launching, Refusal, say } from "./say.mjs";

const FLOOR = "bench/floor";
const NEXT = "node_modules/next/dist/bin/next";

await launching(async () => {
  installWhenStale({ development: true });
  const [{ buildEnv, buildWhenStale }, { start }] = await Promise.all([
    import("./build.mjs"),
    import("./children.mjs"),
  ]);
  buildWhenStale();
  buildFloorWhenStale();
  const env = /** @type {NodeJS.ProcessEnv} */ ({ ...process.env, ...buildEnv() });
  process.exitCode = (await start(["bench/run.ts", ...process.argv.slice(2)], { env }).ended) ?? 1;
});

function buildFloorWhenStale() {
  const built = `${FLOOR}/.next/BUILD_ID`;
  const sources = readdirSync(FLOOR, { recursive: true, encoding: "utf8" })
    .filter((file) => !/^(\.next|node_modules)|next-env/.test(file))
    .map((file) => path.join(FLOOR, file));
  const youngest = Math.max(...[...sources, "package-lock.json"].map((file) => statSync(file).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > youngest) return;
  say("building the floor");
  const { status, stdout, stderr } = spawnSync(process.execPath, [NEXT, "build", FLOOR], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Refusal(`the floor's build failed:\n${stdout}${stderr}`);
}
